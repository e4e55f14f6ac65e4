import Testing

@testable import Studies

@Suite struct NameGroupsTests {
    @Test("Joining puts all names of both groups together, whichever way")
    func joined() {
        var groups = NameGroups(count: 5)
        groups.join(0, 1)
        groups.join(3, 4)
        groups.join(4, 1)
        groups.join(1, 3)
        #expect(groups.all == [[0, 1, 3, 4], [2]])
        #expect(groups.isSame(0, 4))
        #expect(!groups.isSame(0, 2))
        #expect(groups.members(of: 2) == [2])
    }
}
