import Foundation
import TestSupport
import Testing

@testable import LocalSockets

@Suite("A folder for one socket", .endIfHung) struct PrivateFolderTests {
    private let place: TemporaryFolder

    init() throws { place = try TemporaryFolder() }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? [] }

    @Test("Only its owner may enter it")
    func mode() throws {
        let folder = try PrivateFolder(in: [place.path])
        let facts = try FileManager.default.attributesOfItem(atPath: folder.path)
        #expect(facts[.posixPermissions] as? Int == 0o700)
        #expect(folder.path.hasPrefix(place.path + "/wattmark-socket-"))
    }

    @Test("It is gone with the value")
    func gone() throws {
        var folder: PrivateFolder? = try PrivateFolder(in: [place.path])
        #expect(names.count == 1)
        #expect(folder != nil)
        folder = nil
        #expect(names.isEmpty)
    }

    @Test("Where the path would be too long the next place is taken")
    func nextPlace() throws {
        let folder = try PrivateFolder(in: ["/" + String(repeating: "x", count: 100), place.path])
        #expect(folder.path.hasPrefix(place.path))
    }

    @Test("Without a place the reason of the last one is told")
    func noPlace() {
        let error = #expect(throws: SocketError.self) { try PrivateFolder(in: ["/no/such/folder"]) }
        #expect(error?.problem == .absent)
    }

    @Test("What a killed program left is swept; what is in use or is being made is not")
    func sweep() throws {
        let used = try PrivateFolder(in: [place.path])
        let listener = try SocketListener(path: used.socketPath)
        let young = try PrivateFolder(in: [place.path])
        let left = try PrivateFolder(in: [place.path])
        let descriptor = try SystemSocket.make(left.socketPath)
        try SystemSocket.attach(descriptor, to: left.socketPath)
        close(descriptor)
        PrivateFolder.sweep(place.path)
        let kept = [used.path, young.path].map { String($0.dropFirst(place.path.count + 1)) }
        #expect(Set(names) == Set(kept))
        #expect(listener.path == used.socketPath)
    }
}
