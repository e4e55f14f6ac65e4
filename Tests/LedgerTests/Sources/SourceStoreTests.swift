import TestSupport
import Testing

@Suite struct SourceStoreTests {
    @Test("The store in memory behaves as every store of sources must", arguments: SourceStoreBehaviour.allCases)
    func conforms(behaviour: SourceStoreBehaviour) throws {
        try behaviour.check(MemorySources())
    }
}
