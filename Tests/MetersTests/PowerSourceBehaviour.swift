import Footprint
import Telemetry
import TestSupport
import Testing

@testable import Meters

/// What every power source must do, whatever it reads.
@Suite("Every power source")
struct PowerSourceBehaviour {
    /// Text that no driver should give, and some do.
    private static let nonsense = [
        nil, "", "??", "-1", "0", "18446744073709551615", "99999999999999999999999", "1e9", "0x10",
    ]

    @Test(
        "Has channels with names, which never change, and each part points at a container before it",
        arguments: MeterCase.all)
    func channels(meter: MeterCase) throws {
        var opened = try meter.open()
        let channels = opened.source.channels
        #expect(!channels.isEmpty && !opened.source.name.isEmpty)
        #expect(channels.allSatisfy { !$0.label.isEmpty })
        for (place, channel) in channels.enumerated() {
            if let container = channel.partOf { #expect(container >= 0 && container < place) }
        }
        // Two that are in nothing are two parts of the machine, or they would be counted twice.
        let roots = channels.filter { $0.partOf == nil }.map(\.component)
        #expect(Set(roots).count == roots.count)
        for step in 0..<3 {
            try opened.work(step)
            _ = opened.source.read(at: .at(Double(step)))
            #expect(opened.source.channels == channels)
        }
    }

    @Test(
        "Gives one reading for each channel; energy never falls, power is above 0, both are finite",
        arguments: MeterCase.all)
    func readings(meter: MeterCase) throws {
        var opened = try meter.open()
        var last = [Energy](repeating: .zero, count: opened.source.channels.count)
        var known = 0
        for step in 0..<20 {
            try opened.work(step)
            let readings = opened.source.read(at: .at(Double(step)))
            #expect(readings.count == opened.source.channels.count)
            for (place, reading) in readings.enumerated() {
                switch reading {
                case .energy(let energy):
                    #expect(energy >= last[place] && energy.joules.isFinite)
                    last[place] = energy
                    known += 1
                case .power(let power):
                    #expect(power > .zero && power.watts.isFinite)
                    known += 1
                case .missing(let reason): #expect(!reason.isEmpty)
                }
            }
        }
        #expect(known >= 19)
    }

    @Test("Counts something while the machine works", arguments: MeterCase.all)
    func counts(meter: MeterCase) throws {
        var opened = try meter.open()
        var integrators = opened.source.channels.map { _ in ChannelIntegrator() }
        var sum = 0.0
        for step in 0..<10 {
            try opened.work(step)
            for (place, reading) in opened.source.read(at: .at(Double(step))).enumerated() {
                sum += integrators[place].advance(reading, at: .seconds(Double(step)))?.energy.joules ?? 0
            }
        }
        #expect(sum > 1)
    }

    @Test("Read twice at once says the same", arguments: MeterCase.all)
    func repeatable(meter: MeterCase) throws {
        var opened = try meter.open()
        _ = opened.source.read(at: .at(0))
        try opened.work(1)
        let first = opened.source.read(at: .at(1))
        #expect(opened.source.read(at: .at(1)) == first)
    }

    @Test(
        "In mid-run without its numbers, or with nonsense in their place: missing and why, never 0 W, never a crash",
        arguments: MeterCase.all)
    func spoiled(meter: MeterCase) throws {
        for text in Self.nonsense {
            var opened = try meter.open()
            try opened.work(1)
            let before = opened.source.read(at: .at(0))
            try opened.spoil(text)
            for step in 1...3 {
                let readings = opened.source.read(at: .at(Double(step)))
                #expect(readings.count == before.count)
                for (reading, earlier) in zip(readings, before) {
                    switch (reading, earlier) {
                    case (.missing(let reason), _): #expect(!reason.isEmpty)
                    case (.power(let power), _): #expect(power > .zero && power < .kilowatts(51))
                    case (.energy(let energy), .energy(let earlier)):
                        #expect(energy >= earlier && energy < earlier + .joules(25_000), "\(text ?? "gone")")
                    case (.energy(let energy), _): #expect(energy >= .zero)
                    }
                }
            }
        }
    }

    @Test(
        "On a machine that answers nonsense from the beginning, is refused or tells what is missing",
        arguments: MeterCase.all)
    func brokenFromTheBeginning(meter: MeterCase) throws {
        guard let machine = try meter.open().machine else { return }
        for text in Self.nonsense.compactMap(\.self) {
            try machine.spoil(with: text)
            for find in MeterCase.absences {
                do {
                    try find(machine.root)
                } catch let error as PowerSourceError {
                    #expect(!error.finding.isEmpty)
                }
            }
        }
    }

    @Test("On a machine without it says so, with what was looked for")
    func absent() {
        for find in MeterCase.absences {
            let error = #expect(throws: PowerSourceError.self) { try find("/no/such/root") }
            #expect(error?.reason == .absent)
            #expect(error?.finding.isEmpty == false)
        }
    }
}
