import Footprint
import Statistics
import Telemetry
import TestSupport
import Testing

@Suite("Forecast of the rest of a run")
struct ForecastTests {
    private func steady(steps: Int, of total: Double, joules: Double = 50) -> Forecast {
        var forecast = Forecast(total: total)
        for step in 0...steps {
            forecast.add(done: Double(step), energy: .joules(joules * Double(step)), at: .seconds(Double(step) * 2))
        }
        return forecast
    }

    @Test("A steady run continues as it went: 90 steps of 50 J and 2 s remain")
    func steadyRun() throws {
        let remaining = try #require(steady(steps: 10, of: 100).remaining)
        #expect(isClose(remaining.energy.central.joules, 4_500))
        #expect(isClose(remaining.time.central.seconds, 180))
        #expect(!remaining.energy.isRange)
    }

    @Test("Nothing is forecast from fewer than three stretches, or when the work is done")
    func tooEarly() {
        #expect(steady(steps: 2, of: 100).remaining == nil)
        #expect(steady(steps: 3, of: 100).remaining != nil)
        #expect(steady(steps: 10, of: 10).remaining == nil)
    }

    @Test("The first stretch, which holds the start-up, is left out once three others are seen")
    func startUp() throws {
        var forecast = Forecast(total: 10)
        forecast.add(done: 0, energy: .zero, at: .zero)
        forecast.add(done: 1, energy: .joules(1_000), at: .seconds(100))
        for step in 2...5 {
            forecast.add(
                done: Double(step), energy: .joules(1_000 + 10 * Double(step - 1)), at: .seconds(100 + Double(step)))
        }
        #expect(isClose(try #require(forecast.remaining).energy.central.joules, 50))
    }

    @Test("The 90 % interval holds the truth in about nine of ten noisy runs, and narrows")
    func coverage() throws {
        var random = SeededGenerator(seed: 7)
        var held = 0
        let runs = 1_000
        for _ in 0..<runs {
            let steps = (0..<60).map { _ in 40 + 20 * Double.random(in: 0...1, using: &random) }
            var forecast = Forecast(total: 60)
            forecast.add(done: 0, energy: .zero, at: .zero)
            var sum = 0.0
            var widths: [Double] = []
            for (index, step) in steps.enumerated().prefix(50) {
                sum += step
                forecast.add(done: Double(index + 1), energy: .joules(sum), at: .seconds(Double(index + 1)))
                if index == 19 || index == 49, let energy = forecast.remaining?.energy {
                    widths.append(energy.high.joules - energy.low.joules)
                    if index == 19, energy.contains(.joules(steps[20...].reduce(0, +))) { held += 1 }
                }
            }
            #expect(widths[1] < widths[0])
        }
        #expect((870...960).contains(held))
    }

    @Test("A run of a million steps is held in bounded memory, and its forecast stays right")
    func longRun() throws {
        var forecast = Forecast(total: 200_000)
        for step in 0...100_000 {
            forecast.add(done: Double(step), energy: .joules(Double(step) * 3), at: .seconds(Double(step)))
        }
        #expect(isClose(try #require(forecast.remaining).energy.central.joules, 300_000))
        #expect(MemoryLayout.size(ofValue: forecast) < 200)
    }

    @Test("Progress that stands still or is nonsense changes nothing; a restart from a checkpoint begins a new stretch")
    func oddProgress() throws {
        var forecast = steady(steps: 10, of: 100)
        forecast.add(done: 10, energy: .joules(600), at: .seconds(30))
        forecast.add(done: .nan, energy: .joules(600), at: .seconds(30))
        forecast.add(done: -3, energy: .joules(600), at: .seconds(30))
        forecast.add(done: 5, energy: .joules(700), at: .seconds(40))
        #expect(forecast.done == 5)
        let remaining = try #require(forecast.remaining)
        #expect(isClose(remaining.energy.central.joules, 95 * 50))
    }
}
