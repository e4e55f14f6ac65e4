import Foundation
import TestSupport
import Testing

@Suite struct KeysCommandTests {
    private let wattmark: WattmarkProcess

    init() throws { wattmark = try WattmarkProcess() }

    @Test("A private key can be read by its owner alone, and its public key stands beside it")
    func new() throws {
        let outcome = try wattmark.run(["keys", "new", "key.pem"])
        #expect(outcome.code == 0 && outcome.output.contains("fingerprint"), "\(outcome.errors)")
        let attributes = try FileManager.default.attributesOfItem(atPath: wattmark.folder + "/key.pem")
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        let secret = try String(contentsOfFile: wattmark.folder + "/key.pem", encoding: .utf8)
        let line = try #require(secret.split(separator: "\n").dropFirst().first)
        #expect(!outcome.output.contains(line))
    }

    @Test("No key is written over")
    func twice() throws {
        #expect(try wattmark.run(["keys", "new", "key.pem"]).code == 0)
        let outcome = try wattmark.run(["keys", "new", "key.pem"])
        #expect(outcome.code == 1 && outcome.errors.contains("is there already"))
    }

    @Test("Private and public file show the same public key")
    func show() throws {
        #expect(try wattmark.run(["keys", "new", "key.pem"]).code == 0)
        func fingerprint(_ file: String) throws -> String? {
            try wattmark.run(["keys", "show", file]).output.split(separator: "\n").first { $0.hasPrefix("fingerprint") }
                .map(String.init)
        }
        #expect(try fingerprint("key.pem") != nil)
        #expect(try fingerprint("key.pem") == fingerprint("key.pem.pub"))
    }

    @Test("What is no key is refused with what to do")
    func refused() throws {
        try "hello".write(toFile: wattmark.folder + "/x.pem", atomically: true, encoding: .utf8)
        let outcome = try wattmark.run(["keys", "show", "x.pem"])
        #expect(outcome.code == 3 && outcome.errors.contains("BEGIN"))
    }
}
