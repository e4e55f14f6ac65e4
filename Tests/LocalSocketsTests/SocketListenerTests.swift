import Foundation
import TestSupport
import Testing

@testable import LocalSockets

@Suite("A name to connect to", .endIfHung) struct SocketListenerTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/s" }

    init() throws { folder = try TemporaryFolder() }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("The socket has the permissions asked for, and no other name is left beside it", arguments: [0o600, 0o660])
    func mode(mode: Int) throws {
        let listener = try SocketListener(path: path, mode: mode_t(mode))
        #expect(try permissions(listener.path) == mode)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s"])
    }

    @Test("The name is gone with the listener")
    func gone() throws {
        var listener: SocketListener? = try SocketListener(path: path)
        #expect(FileManager.default.fileExists(atPath: try #require(listener?.path)))
        listener = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("Where another listens is refused, and the other goes on")
    func inUse() throws {
        let first = try SocketListener(path: path)
        let error = #expect(throws: SocketError.self) { try SocketListener(path: path) }
        #expect(error?.description == "Another program listens at \(path); stop it first, or choose another path.")
        #expect(try SocketListener.isAlive(first.path))
    }

    @Test("A name that a killed program left behind is taken over")
    func stale() throws {
        // A socket that was bound and never listened refuses connections as one of a dead program does.
        let descriptor = try SystemSocket.make(path)
        try SystemSocket.attach(descriptor, to: path)
        close(descriptor)
        #expect(try !SocketListener.isAlive(path))
        let listener = try SocketListener(path: path)
        #expect(try SocketListener.isAlive(listener.path))
    }

    @Test("A file that is no socket is left alone")
    func file() throws {
        try Data("a letter".utf8).write(to: URL(filePath: path))
        let error = #expect(throws: SocketError.self) { try SocketListener(path: path) }
        #expect(error?.problem == .notASocket)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "a letter")
    }

    @Test("A path that is too long for the system is refused with its length")
    func tooLong() {
        let long = "/tmp/" + String(repeating: "x", count: 120)
        let error = #expect(throws: SocketError.self) { try SocketListener(path: long) }
        #expect(error?.description.contains("has 125 bytes and the system takes") == true)
    }

    @Test("Without a socket, connecting says so")
    func absent() {
        let error = #expect(throws: SocketError.self) { try LineConnection(to: path, longestLine: 64, within: 1) }
        #expect(error?.description == "There is no socket \(path).")
    }
}
