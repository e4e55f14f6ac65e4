import Footprint
import FoundationEssentials
import Ledger
import Rating
import Reports
import Studies

/// Writes the manifests and labels of a rating; none where one of them cannot be made.
struct RatingFiles {
    let rated: RatedCategory
    let targets: RatingTargets
    /// The only model of which files are written; `nil` for all.
    let only: String?
    let date: String
    let tool: String

    /// Manifests times the peers in each, at most.
    static let mostPeers = 250_000

    /// Writes the files and notes the ratings in a ledger.
    ///
    /// - Parameter store: Where models of the ledger are noted as rated; `nil` for models that are in none.
    /// - Returns: Paths of what was written, in order.
    func write(noting store: (any RatingStore)?) throws -> [String] {
        guard targets.manifests != nil || targets.labels != nil else { return [] }
        let key = try targets.key.map { try KeyFile.signing($0) }
        let rated: RatedCategory = try RatingFiles.known { try self.rated.withEvidence(date: date, tool: tool) }
        let members = rated.members.filter { $0.score != nil && (only == nil || $0.name == only) }
        guard !members.isEmpty else {
            throw CommandFailure.dataRefused(
                "No manifest can be written: it is not known what the scores are made of (energy, carbon intensity, units)."
            )
        }
        guard members.count * rated.members.count <= RatingFiles.mostPeers else {
            throw CommandFailure.dataRefused(
                "\(members.count) manifests with \(rated.members.count) peers each would be written; name one model by "
                    + "--model, or a smaller category")
        }
        let names = RatingTargets.fileNames(members.map(\.name))
        var made: [(path: String, bytes: [UInt8])] = []
        for (member, name) in zip(members, names) {
            let file = name + ".yaml"
            guard
                let manifest = rated.manifest(
                    of: member, date: date, tool: tool, address: targets.address(of: file))
            else { continue }
            let text = try RatingFiles.known { try ManifestFile.text(of: manifest, signedWith: key) }
            if let folder = targets.manifests { made.append((folder + "/" + file, Array(text.utf8))) }
            if let folder = targets.labels {
                let label = try LabelMaking.label(manifest, text: text, size: .card, theme: .light)
                made.append((folder + "/" + name + ".svg", Array(label.svg.utf8)))
            }
        }
        for folder in Set([targets.manifests, targets.labels].compactMap { $0 }) { try RatingFiles.make(folder) }
        for one in made { try OutputFile.write(one.bytes, to: one.path) }
        if let store { try note(members, in: store) }
        return made.map(\.path)
    }

    /// That these models were rated, on which evidence.
    private func note(_ members: [RatedCategory.Member], in store: any RatingStore) throws {
        let now = Date().timeIntervalSince1970
        let records = members.compactMap { member in
            member.number.flatMap { number in
                member.peer.evidence.map {
                    RatingRecord(model: number, category: rated.category.name, evidenceSHA256: $0, rated: now)
                }
            }
        }
        _ = try LedgerOptions.known { try store.add(records) }
    }

    private static func make(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure.failed(
                "‘\(folder)’ could not be made: a file is in its place, or permission is missing.")
        }
    }

    /// Gives the sentences of a manifest the right exit code.
    static func known<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as ManifestError {
            throw CommandFailure.dataRefused("\(error)")
        } catch let error as RatingError {
            throw CommandFailure.dataRefused("\(error)")
        }
    }

    /// "Wrote 14 manifests and 14 labels into ratings/".
    static func summary(_ paths: [String]) -> [String] {
        var counts: [String: (manifests: Int, labels: Int)] = [:]
        for path in paths {
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            if path.hasSuffix(".svg") {
                counts[folder, default: (0, 0)].labels += 1
            } else {
                counts[folder, default: (0, 0)].manifests += 1
            }
        }
        return counts.sorted { $0.key < $1.key }.map { folder, count in
            let parts = [
                count.manifests > 0 ? "\(count.manifests) manifest\(count.manifests == 1 ? "" : "s")" : nil,
                count.labels > 0 ? "\(count.labels) label\(count.labels == 1 ? "" : "s")" : nil,
            ]
            return "Wrote \(parts.compactMap { $0 }.joined(separator: " and ")) into \(folder)"
        }
    }
}
