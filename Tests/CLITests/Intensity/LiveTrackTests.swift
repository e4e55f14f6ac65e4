import Foundation
import TestSupport
import Testing

@Suite(.endIfHung) struct LiveTrackTests {
    /// The present half-hour, in the form of the British service.
    private static func answer(_ intensity: Int, slots: Int = 1, step: Int = 0) -> String {
        let start = (Date().timeIntervalSince1970 / 1_800).rounded(.down) * 1_800
        func text(_ slot: Int) -> String {
            Date(timeIntervalSince1970: start + Double(slot) * 1_800).formatted(.iso8601)
        }
        let entries = (0..<slots).map { slot in
            "{\"from\":\"\(text(slot))\",\"to\":\"\(text(slot + 1))\",\"intensity\":{\"forecast\":\(intensity - slot * step),"
                + "\"actual\":null,\"index\":\"low\"}}"
        }
        return "{\"data\":[\(entries.joined(separator: ","))]}"
    }

    private func environment(_ server: LocalServer, _ wattmark: WattmarkProcess) -> [String: String] {
        ["WATTMARK_CARBON_INTENSITY_UK_ADDRESS": server.address, "XDG_CACHE_HOME": wattmark.folder + "/cache"]
    }

    private func carbonPerKilowattHour(_ wattmark: WattmarkProcess) throws -> Double {
        let outcome = try wattmark.run(["runs", "show", "last", "--format", "json"])
        let run = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let totals = try #require(run["totals"] as? [String: Any] ?? (run["totals"] as? [[String: Any]])?.first)
        let energy = try #require((totals["facility_energy_j"] as? [String: Any])?["central"] as? Double)
        let carbon = try #require((totals["operational_carbon_g"] as? [String: Any])?["central"] as? Double)
        return carbon / energy * 3_600_000
    }

    @Test("A run is counted with the provider's intensity, and the second run asks nobody")
    func live() throws {
        let server = try LocalServer { _ in .init(body: Self.answer(432)) }
        defer { server.stop() }
        let wattmark = try WattmarkProcess()
        for _ in 0..<2 {
            let outcome = try wattmark.run(
                ["track", "--intensity-from", "carbon-intensity-uk", "--", "sleep", "0.1"],
                environment: environment(server, wattmark))
            #expect(outcome.code == 0)
            #expect(isClose(try carbonPerKilowattHour(wattmark), 432, relative: 1e-6))
        }
        // One answer holds for half an hour, unless that has just ended.
        #expect(server.requests.count <= 2)
        #expect(server.requests.first?.path == "/intensity")
        let shown = try wattmark.run(["runs", "show", "last", "--format", "json"]).output
        #expect(shown.contains("counts the direct emissions of power plants"))
    }

    @Test("A provider that fails does not harm the run: the yearly intensity of the place is taken, and both is said")
    func failing() throws {
        let server = try LocalServer { _ in .init(503) }
        defer { server.stop() }
        let wattmark = try WattmarkProcess()
        let outcome = try wattmark.run(
            ["track", "--intensity-from", "carbon-intensity-uk", "--", "sh", "-c", "sleep 0.1; exit 4"],
            environment: environment(server, wattmark))
        #expect(outcome.code == 4)
        #expect(outcome.errors.contains("127.0.0.1 answered 503 (a fault of the server); try later."))
        #expect(outcome.errors.contains("CO2e"))
        let shown = try wattmark.run(["runs", "show", "last", "--format", "json"]).output
        #expect(shown.contains("there the place's yearly intensity was taken"))
        #expect(shown.contains("answered 503"))
    }

    @Test("A provider that does not answer delays the start by a second at most, and the end not at all")
    func slow() throws {
        let server = try LocalServer { _ in .init(body: Self.answer(432), delay: 15) }
        defer { server.stop() }
        let wattmark = try WattmarkProcess()
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = try wattmark.run(
            ["track", "--intensity-from", "carbon-intensity-uk", "--", "true"],
            environment: environment(server, wattmark))
        #expect(outcome.code == 0)
        #expect(outcome.errors.contains("Carbon Intensity API, Great Britain has not answered yet."))
        #expect(clock.now - start < .seconds(10))
    }

    @Test("A mapped address is asked with its token, which is printed nowhere")
    func mapped() throws {
        let server = try LocalServer { request in
            request.headers["x-key"] == "sesame" ? .init(body: "{\"now\":{\"g\":\"0.321\"}}") : .init(401)
        }
        defer { server.stop() }
        let wattmark = try WattmarkProcess()
        let file = wattmark.folder + "/grid.yaml"
        try """
        address: \(server.address)/now
        value: /now/g
        unit: kg/kWh
        token-variable: GRID_TOKEN
        token-header: x-key
        """.write(toFile: file, atomically: true, encoding: .utf8)
        var environment = environment(server, wattmark)
        environment["GRID_TOKEN"] = "sesame"
        let outcome = try wattmark.run(
            ["track", "--intensity-from", file, "--format", "json", "--", "sleep", "0.1"], environment: environment)
        #expect(outcome.code == 0)
        #expect(isClose(try carbonPerKilowattHour(wattmark), 321, relative: 1e-6))
        #expect(!(outcome.output + outcome.errors).contains("sesame"))
        environment["GRID_TOKEN"] = "wrong-word"
        environment["XDG_CACHE_HOME"] = wattmark.folder + "/other"
        let refused = try wattmark.run(["track", "--intensity-from", file, "--", "true"], environment: environment)
        #expect(refused.errors.contains("answered 401 (not authorised); check the token."))
        #expect(!refused.errors.contains("wrong-word"))
    }

    #if os(Linux)
        @Test("Unless a provider is named nothing is asked: libcurl is not even loaded")
        func nothingAsked() throws {
            let wattmark = try WattmarkProcess()
            let count = ["--", "sh", "-c", "grep -c libcurl /proc/$PPID/maps"]
            #expect(try wattmark.run(["track", "--grid", "FR"] + count).output == "0\n")
            let server = try LocalServer { _ in .init(body: Self.answer(432)) }
            defer { server.stop() }
            let named = try wattmark.run(
                ["track", "--intensity-from", "carbon-intensity-uk"] + count, environment: environment(server, wattmark)
            )
            #expect(named.output != "0\n")
        }
    #endif

    @Test("Requests go through the system's proxy")
    func proxy() throws {
        let server = try LocalServer { _ in .init(body: "{\"g\":321}") }
        defer { server.stop() }
        let wattmark = try WattmarkProcess()
        let file = wattmark.folder + "/grid.yaml"
        try "address: http://grid.invalid/now\nvalue: /g\n".write(toFile: file, atomically: true, encoding: .utf8)
        var environment = environment(server, wattmark)
        environment["http_proxy"] = server.address
        environment["no_proxy"] = ""
        let outcome = try wattmark.run(
            ["track", "--intensity-from", file, "--", "sleep", "0.1"], environment: environment)
        #expect(outcome.code == 0)
        #expect(server.requests.first?.path == "http://grid.invalid/now")
        #expect(isClose(try carbonPerKilowattHour(wattmark), 321, relative: 1e-6))
    }

    @Test("The best start of a provider's forecast is named")
    func bestStart() throws {
        let server = try LocalServer { _ in .init(body: Self.answer(400, slots: 8, step: 50)) }
        defer { server.stop() }
        let wattmark = try WattmarkProcess()
        let outcome = try wattmark.run(
            ["best-start", "--intensity-from", "carbon-intensity-uk", "--zone", "London", "--duration", "30min"],
            environment: environment(server, wattmark))
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("Best start: "))
        #expect(outcome.output.contains("forecast whose error is not known"))
        #expect(server.requests.first?.path.hasSuffix("/fw48h/regionid/13") == true)
    }

    @Test(
        "A provider that does not exist, or has no token, is refused before the command runs",
        arguments: [
            (["--intensity-from", "watttime"], "there is no provider ‘watttime’"),
            (["--intensity-from", "electricity-maps", "--zone", "FR"], "set ELECTRICITYMAPS_TOKEN"),
            (["--zone", "FR"], "‘--zone’ changes nothing: --intensity-from is not given"),
            (["--grid-series", "x", "--intensity-from", "y"], "cannot be given together"),
        ])
    func refused(options: [String], part: String) throws {
        let outcome = try WattmarkProcess().run(
            ["track"] + options + ["--", "echo", "ran"], environment: ["ELECTRICITYMAPS_TOKEN": ""])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(part), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }
}
