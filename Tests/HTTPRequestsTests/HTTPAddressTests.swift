import Testing

@testable import HTTPRequests

@Suite struct HTTPAddressTests {
    @Test(
        "An address is read with its host and port",
        arguments: [
            ("https://api.example.org/v1?zone=FR", "api.example.org", 443, true),
            ("http://127.0.0.1:8080", "127.0.0.1", 8080, false),
            ("HTTPS://API.Example.org:8443/x", "api.example.org", 8443, true),
            ("http://[::1]:81/x", "[::1]", 81, false), ("https://example.org?q=http://a@b", "example.org", 443, true),
        ])
    func read(text: String, host: String, port: Int, isSecure: Bool) throws {
        let address = try #require(HTTPAddress(text))
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.isSecure == isSecure)
    }

    @Test(
        "What is no web address, or holds a password, is none",
        arguments: [
            "", "example.org", "ftp://example.org", "file:///etc/passwd", "https://", "https://ada:secret@example.org",
            "https://example.org:0", "https://example.org:99999", "https://example.org:8x", "https://exa mple.org",
            "https://example.org/\r\nX: y", "https://exämple.org", "https://example.org\\@evil.org:x",
        ])
    func refused(text: String) {
        #expect(HTTPAddress(text) == nil)
    }

    @Test(
        "This machine is told from others",
        arguments: [
            ("http://127.0.0.1:1", true), ("http://localhost", true), ("http://[::1]", true),
            ("http://127.0.0.1.example.org", false), ("http://10.0.0.1", false),
        ])
    func loopback(text: String, expected: Bool) throws {
        #expect(try #require(HTTPAddress(text)).isLoopback == expected)
    }
}
