import Footprint
public import Telemetry

/// The cards of NVIDIA, through the library of their driver.
///
/// A card's energy counter is read where it has one (Volta and newer) and counts; otherwise its power, which is
/// integrated. All cards that the driver shows are the machine's, whatever `CUDA_VISIBLE_DEVICES` hides from the command.
/// Of a card that is split by MIG the numbers are of the whole card, once.
///
/// Uncertainty: 5 % either way, which NVIDIA states for the power of its older cards and for nothing newer (NVML API
/// Reference Guide, vR590, nvmlDeviceGetPowerUsage); that it holds for counters too is an assumption. For integrated power
/// twice that is assumed: on A100 and H100 the reading is of 25 % of the time. Source: Yang et al., Accurate and Convenient
/// Energy Measurements for GPUs, SC24, arXiv:2312.02741.
public struct NVMLSource: PowerSource {
    public let name: String
    public let channels: [PowerChannel]
    public let leftOut: [PowerSourceError]
    private let library: NVMLLibrary
    private var meters: [Meter]

    static let uncertaintyOfCounter = Uncertainty(plusMinus: 0.05)
    static let uncertaintyOfPower = Uncertainty(plusMinus: 0.1)
    /// Counters are renewed some ten times a second: one that stands still for longer has stopped.
    static let longestStill = TimeSpan.seconds(5)
    /// More than any card draws: 1.2 kW in 2025.
    static let most = Power.kilowatts(5)

    private struct Meter {
        let card: NVMLCard
        var reading: Reading

        enum Reading {
            case counter(DeviceCounter)
            case power
        }
    }

    /// Looks for the cards. One that gives neither energy nor power is named in `leftOut`.
    ///
    /// - Throws: `PowerSourceError` where there is none that does.
    public static func find(_ library: NVMLLibrary) throws(PowerSourceError) -> NVMLSource {
        let cards = try library.cards()
        guard !cards.isEmpty else {
            throw PowerSourceError(NVMLLibrary.title, .absent, finding: "the NVIDIA driver shows no card")
        }
        var meters: [Meter] = []
        var refused: [PowerSourceError] = []
        for card in cards {
            switch card {
            case .failure(let failure): refused.append(refusal("GPU \(failure.index)", failure.status))
            case .success(let card):
                do throws(NVMLStatus) {
                    meters.append(Meter(card: card, reading: try reading(of: card, library)))
                } catch {
                    refused.append(refusal(card.label, error))
                }
            }
        }
        guard !meters.isEmpty else {
            // There is a reason: every card is among the meters or the refused.
            throw refused[0]
        }
        return NVMLSource(library, meters, leftOut: refused)
    }

    /// The counter where it counts, else the power where that can be read.
    private static func reading(of card: NVMLCard, _ library: NVMLLibrary) throws(NVMLStatus) -> Meter.Reading {
        do throws(NVMLStatus) {
            // A driver that was loaded has used energy: a counter at 0 does not count.
            if try library.energy(card.handle) > 0 {
                return .counter(DeviceCounter(joulesPerCount: 1e-3, most: most))
            }
        } catch  where error != .notSupported && error != .functionNotFound {
            throw error
        } catch {}
        _ = try library.power(card.handle)
        return .power
    }

    private static func refusal(_ card: String, _ status: NVMLStatus) -> PowerSourceError {
        let finding = status == .notSupported ? "tells neither energy nor power" : status.finding
        return PowerSourceError(
            NVMLLibrary.title, status.reason, finding: "\(card) \(finding)", remedy: status.remedy)
    }

    private init(_ library: NVMLLibrary, _ meters: [Meter], leftOut: [PowerSourceError]) {
        self.library = library
        self.meters = meters
        self.leftOut = leftOut
        name = library.driverVersion.map { "\(NVMLLibrary.title), driver \($0)" } ?? NVMLLibrary.title
        channels = meters.map { meter in
            let isCounter = if case .counter = meter.reading { true } else { false }
            return PowerChannel(
                Component(.accelerator, meter.card.index),
                label: meter.card.label + (isCounter ? "" : ", power integrated"), method: .measured,
                uncertainty: isCounter ? Self.uncertaintyOfCounter : Self.uncertaintyOfPower)
        }
    }

    public mutating func read(at moment: Moment) -> [PowerReading] {
        meters.indices.map { index in
            let card = meters[index].card
            do throws(NVMLStatus) {
                switch meters[index].reading {
                case .power:
                    let power = Power.watts(Double(try library.power(card.handle)) / 1_000)
                    guard power > .zero, power <= Self.most else {
                        return .missing("GPU \(card.index) tells \(power.text()), which no card draws")
                    }
                    return .power(power)
                case .counter(var counter):
                    let reading = counter.advance(to: try library.energy(card.handle), at: moment.awake)
                    meters[index].reading = .counter(counter)
                    let still = counter.timeWithoutRise(at: moment.awake)
                    if still >= Self.longestStill, let power = try? library.power(card.handle), power > 0 {
                        return .missing(
                            "the counter of GPU \(card.index) has stood still for \(still.text()), and the card draws power"
                        )
                    }
                    return reading
                }
            } catch {
                return .missing(error.sentence(of: "GPU \(card.index)"))
            }
        }
    }
}
