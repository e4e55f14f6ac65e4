import Catalog
import Footprint
import Rating
import Testing

@Suite("Factors of a manifest")
struct FactorClaimsTests {
    /// The claims of the factors that do not hold, of a manifest that its writer hashed as it is.
    private func failing(_ change: (inout Manifest) throws -> Void) async throws -> [Claim] {
        let manifest = try await SignedManifest.manifest(change)
        let file = try ManifestFile(Array(try ManifestFile.text(of: manifest).utf8), file: "m.yaml")
        return await ManifestVerification(file).claims().filter { !$0.holds }
    }

    @Test("Another scale under the name of the catalog's is named with both")
    func scale() async throws {
        let found = try await failing {
            $0.rating?.scale.steps[0].from = 45
            $0.rating?.scale.steps[1].from = 40
        }
        #expect(
            found == [
                Claim(
                    .factors, "scale scer-0.1",
                    .differs(
                        stated: "A above 45, B from 40, C from 0", found: "A above 90, B from 60, C from 0", by: nil))
            ])
    }

    @Test("A scale of its own name is its publisher's, and no claim")
    func ownScale() async throws {
        let found = try await failing {
            $0.rating?.scale.id = "halves"
            $0.rating?.scale.steps = [
                .init("A", from: 50, includesStart: true), .init("B", from: 0, includesStart: true),
            ]
        }
        #expect(found.isEmpty)
    }

    @Test("Other classes under the name and day of the catalog's are named with both")
    func classes() async throws {
        let found = try await failing { $0.rating?.classes?.steps[0].atMost = 0.02 }
        #expect(found.map(\.subject) == ["classes output-tokens-2026"])
        guard case .differs(let stated, let known, nil) = try #require(found.first).finding else {
            Issue.record("\(found)")
            return
        }
        #expect(stated.hasPrefix("A to 0.02, B to ") && known.hasPrefix("A to 0.01, B to "))
        #expect(stated.dropFirst("A to 0.02".count) == known.dropFirst("A to 0.01".count))
    }

    @Test("Classes of a day on which the catalog has none are named with both days")
    func day() async throws {
        let known = try #require(try CarbonClasses(for: .outputTokens)).validFrom
        let found = try await failing { $0.rating?.classes?.validFrom = "2020-01-01" }
        #expect(
            found == [
                Claim(
                    .factors, "classes output-tokens-2026",
                    .differs(stated: "valid from 2020-01-01", found: "valid from \(known)", by: nil))
            ])
    }

    @Test("A carbon intensity that is not that of the row it names is named with place and year")
    func intensity() async throws {
        let row = try ReferenceCatalog.embedded.carbonIntensity(at: "WORLD")
        let found = try await failing { manifest in
            let low = Estimate(
                CarbonIntensity.gramsPerKilowattHour(47), method: row.intensity.method,
                derivation: row.intensity.derivation)
            manifest.score.carbonIntensity = low
            for place in manifest.rating?.peers.indices ?? 0..<0 { manifest.rating?.peers[place].carbonIntensity = low }
        }
        #expect(found.map(\.subject) == ["carbon intensity, WORLD \(row.year)"])
        guard case .differs(let stated, let known, nil) = try #require(found.first).finding else {
            Issue.record("\(found)")
            return
        }
        #expect(stated.hasPrefix("47") && known.hasPrefix(row.intensity.central.text(digits: 6)))
    }

    @Test("A peer that is given a worse grid than its row says is named")
    func peerIntensity() async throws {
        let row = try ReferenceCatalog.embedded.carbonIntensity(at: "FRA")
        let found = try await failing { manifest in
            manifest.rating?.peers[0].carbonIntensity = Estimate(
                .gramsPerKilowattHour(900), method: row.intensity.method, derivation: row.intensity.derivation)
        }
        #expect(found.map(\.subject) == ["carbon intensity of Heavy-9B, \(row.place) \(row.year)"])
    }

    @Test("The other stage's carbon intensity is a claim of its own")
    func otherStage() async throws {
        let found = try await failing { manifest in
            let intensity = try #require(manifest.other?.carbonIntensity)
            manifest.other?.carbonIntensity = Estimate(
                .gramsPerKilowattHour(40), method: intensity.method, derivation: intensity.derivation)
        }
        #expect(found.count == 1)
        #expect(found.first?.subject.hasPrefix("carbon intensity of provider score, WORLD ") == true)
    }

    @Test("A PUE that is not that of the data centre it names is named with operator and year")
    func overhead() async throws {
        let centre = try #require(
            try ReferenceCatalog.embedded.dataCentres().first { ($0.pue?.central.value ?? 0) > 1.05 })
        let known = try #require(centre.pue)
        func failing(_ pue: Double) async throws -> [Claim] {
            try await self.failing { manifest in
                let stated = Estimate(Ratio(pue), method: known.method, derivation: known.derivation)
                manifest.score.pue = stated
                for place in manifest.rating?.peers.indices ?? 0..<0 { manifest.rating?.peers[place].pue = stated }
            }
        }
        let subject = "PUE, \(centre.operatorName), \(centre.scope) \(centre.year)"
        #expect(try await failing(1.01).map(\.subject) == [subject])
        if !known.isRange { #expect(try await failing(known.central.value).isEmpty) }
    }

    @Test("Embodied carbon that is not that of so many of the accelerator it names is named with it")
    func embodied() async throws {
        let accelerator = try #require(
            try ReferenceCatalog.embedded.accelerators().first { $0.id == "nvidia-h100-sxm5-80gb" })
        let each = try #require(accelerator.embodied)
        func failing(_ count: Double, of stated: Double) async throws -> [Claim] {
            var whole = each * count
            whole.derivation = .computed(
                FormulaCard(name: "EmbodiedOfAll", equation: "M = n × m"),
                inputs: [
                    FormulaInput("n", "accelerators", Estimate(Count(stated), method: .reported)),
                    FormulaInput("m", "embodied carbon of one", each),
                ])
            let hardware = ReservedHardware(
                name: accelerator.name, embodied: whole, lifespan: Estimate(.years(4), method: .assumed),
                reserved: stated, total: stated)
            return try await self.failing { $0.score.hardware = hardware }
        }
        #expect(try await failing(2, of: 2).filter { $0.part == .factors }.isEmpty)
        let found = try await failing(1, of: 2).filter { $0.part == .factors }
        #expect(found.map(\.subject) == ["embodied carbon, NVIDIA H100 SXM5 80GB"])
        guard case .differs(let stated, let known, nil) = try #require(found.first).finding else {
            Issue.record("\(found)")
            return
        }
        #expect(stated == "225.000 kg (164.000 kg to 575.000 kg)")
        #expect(known == "450.000 kg (328.000 kg to 1.15000 t)")
    }

    @Test("A carbon intensity that a publisher gives by hand is an input, and no claim")
    func byHand() async throws {
        let given = Estimate<CarbonIntensity>(
            .gramsPerKilowattHour(47), method: .reported, derivation: .given(at: "our own contract"))
        let manifest = try await SignedManifest.manifest { manifest in
            manifest.score.carbonIntensity = given
            manifest.other = nil
            for place in manifest.rating?.peers.indices ?? 0..<0 {
                manifest.rating?.peers[place].carbonIntensity = given
            }
        }
        let file = try ManifestFile(Array(try ManifestFile.text(of: manifest).utf8), file: "m.yaml")
        let claims = await ManifestVerification(file).claims()
        #expect(claims.filter { !$0.holds }.isEmpty)
        #expect(!claims.contains { $0.subject.hasPrefix("carbon intensity") })
    }
}
