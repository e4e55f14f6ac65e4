public import Ledger
import Testing

/// What every store must do. A test runs each case on an empty store.
public enum RunStoreBehaviour: String, CaseIterable, Sendable {
    case whole = "A run comes back whole, and its samples in the order of time"
    case sparse = "A run of which little is known, and a sample without parts, come back so"
    case twice = "Adding a run twice changes nothing"
    case later = "A record with more samples, or of a run that has ended since, replaces the stored one; no other does"
    case nothingStored = "When its samples fail to come, nothing of a run is stored"
    case queries = "Runs are found by project, group, tag, state and time, newest first, up to a limit"
    case prefix = "A run is found by the beginning of its id if no other begins so"
    case nearest = "An unknown id is refused with the nearest one"
    case delete = "Deleting gives the number of runs that were there, and their samples go with them"
    case many = "Thousands of samples come back, each once"
    case reentrant = "The store can be used while its samples are read"

    public func check(_ store: any RunStore) throws {
        switch self {
        case .whole:
            let run = ExampleRun.recorded()
            try store.add(run, samples: ExampleRun.samples(3))
            #expect(try store.run("run-1") == run)
            #expect(try samples("run-1", store) == ExampleRun.samples(3))
        case .sparse: try checkSparse(store)
        case .twice:
            for _ in 0..<2 { try store.add(ExampleRun.recorded(), samples: ExampleRun.samples(3)) }
            #expect(try store.runs(RunQuery()) == [ExampleRun.recorded()])
            #expect(try samples("run-1", store) == ExampleRun.samples(3))
        case .later: try checkLater(store)
        case .nothingStored:
            #expect(throws: Interruption.self) {
                try store.add(ExampleRun.recorded()) { store in
                    try store(ExampleRun.sample(1))
                    throw Interruption()
                }
            }
            #expect(try store.runs(RunQuery()).isEmpty)
        case .queries: try checkQueries(store)
        case .prefix: try checkPrefix(store)
        case .nearest:
            try store.add(ExampleRun.recorded("train-7"), samples: [])
            let error = #expect(throws: LedgerError.self) { try store.run("trian-7") }
            #expect(error?.problem == .notFound(id: "trian-7", nearest: "train-7"))
        case .delete:
            try store.add(ExampleRun.recorded("a"), samples: ExampleRun.samples(3))
            try store.add(ExampleRun.recorded("b"), samples: ExampleRun.samples(3))
            #expect(try store.delete(["a", "c"]) == 1)
            #expect(try store.runs(RunQuery()).map(\.run.id) == ["b"])
            try store.add(ExampleRun.recorded("a"), samples: [])
            #expect(try samples("a", store).isEmpty)
        case .many:
            try store.add(ExampleRun.recorded()) { store in
                for number in 1...2500 { try store(ExampleRun.sample(number)) }
            }
            #expect(try samples("run-1", store) == ExampleRun.samples(2500))
        case .reentrant:
            try store.add(ExampleRun.recorded(), samples: ExampleRun.samples(2))
            var ids: [String] = []
            try store.samples(of: "run-1") { _ in ids.append(try store.run("run-1").run.id) }
            #expect(ids == ["run-1", "run-1"])
        }
    }

    private struct Interruption: Error {}

    private func samples(_ id: String, _ store: any RunStore) throws -> [SampleRecord] {
        var samples: [SampleRecord] = []
        try store.samples(of: id) { samples.append($0) }
        return samples
    }

    private func checkSparse(_ store: any RunStore) throws {
        let run = RecordedRun(
            run: RunRecord(id: "x", command: [], host: "", started: 0.1, wattmarkVersion: ""),
            totals: [TotalRecord(component: "memory", missing: 2)])
        let bare = SampleRecord(time: 1, duration: 2, parts: [], intensity: 45)
        let full = SampleRecord(time: 2, duration: 1, parts: [.init(component: "undeclared", machine: nil, idle: 0)])
        try store.add(run, samples: [bare, full])
        #expect(try store.run("x") == run)
        #expect(try samples("x", store) == [bare, full])
    }

    private func checkLater(_ store: any RunStore) throws {
        func add(_ state: RunState, _ count: Int) throws -> RunState {
            try store.add(ExampleRun.recorded(state: state, samples: count), samples: ExampleRun.samples(count))
            return try store.run("run-1").run.state
        }
        #expect(try add(.recovered, 2) == .recovered)
        #expect(try add(.running, 2) == .recovered)
        #expect(try add(.finished, 2) == .finished)
        #expect(try add(.interrupted, 1) == .finished)
        #expect(try add(.recovered, 3) == .recovered)
        #expect(try samples("run-1", store).count == 3)
        #expect(try store.runs(RunQuery()).count == 1)
    }

    private func checkQueries(_ store: any RunStore) throws {
        for (number, id) in ["a", "b", "c"].enumerated() {
            var run = ExampleRun.recorded(id)
            run.run.started = Double(number)
            if id == "b" {
                (run.run.project, run.run.group, run.run.tags, run.run.state) = (nil, nil, [], .recovered)
            }
            try store.add(run, samples: [])
        }
        func ids(_ query: RunQuery) throws -> [String] { try store.runs(query).map(\.run.id) }
        #expect(try ids(RunQuery()) == ["c", "b", "a"])
        #expect(try ids(RunQuery(limit: 2)) == ["c", "b"])
        #expect(try ids(RunQuery(project: "chat")) == ["c", "a"])
        #expect(try ids(RunQuery(group: "sweep")) == ["c", "a"])
        #expect(try ids(RunQuery(tag: "gpu", limit: 1)) == ["c"])
        #expect(try ids(RunQuery(state: .recovered)) == ["b"])
        #expect(try ids(RunQuery(since: 1, until: 2)) == ["b"])
        #expect(try ids(RunQuery(project: "chat", state: .recovered)).isEmpty)
    }

    private func checkPrefix(_ store: any RunStore) throws {
        for id in ["ab", "abc", "b%"] { try store.add(ExampleRun.recorded(id), samples: []) }
        #expect(try store.run("b").run.id == "b%")
        #expect(try store.run("ab").run.id == "ab")
        let error = #expect(throws: LedgerError.self) { try store.run("a") }
        #expect(error?.problem == .ambiguous(id: "a", matches: ["ab", "abc"]))
        #expect(throws: LedgerError.self) { try store.run("") }
        #expect(throws: LedgerError.self) { try store.run("%") }
    }
}
