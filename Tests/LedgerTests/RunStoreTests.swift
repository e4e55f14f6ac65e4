import TestSupport
import Testing

@Suite struct RunStoreTests {
    @Test("The store in memory behaves as every store must", arguments: RunStoreBehaviour.allCases)
    func conforms(behaviour: RunStoreBehaviour) throws {
        try behaviour.check(MemoryStore())
    }
}
