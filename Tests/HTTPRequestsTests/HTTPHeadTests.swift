import Testing

@testable import HTTPRequests

@Suite struct HTTPHeadTests {
    private func head(_ lines: String...) -> HTTPHead {
        var head = HTTPHead()
        for line in lines { head.add(line: line) }
        return head
    }

    @Test("Status and headers are read, whatever the case of a name")
    func read() {
        let head = head("HTTP/1.1 200 OK", "ETag:  \"a:b\" ", "content-length: 12")
        #expect(head.status == 200)
        #expect(head["etag"] == "\"a:b\"")
        #expect(head["Content-Length"] == "12")
        #expect(head.contentLength == 12)
        #expect(head["last-modified"] == nil)
    }

    @Test("A second status line begins anew")
    func again() {
        let head = head("HTTP/1.1 100 Continue", "ETag: a", "HTTP/2 206")
        #expect(head.status == 206)
        #expect(head["etag"] == nil)
    }

    @Test("A range is read with its whole, known or not")
    func range() {
        #expect(
            head("HTTP/1.1 206 x", "Content-Range: bytes 100-199/200").contentRange
                == .init(start: 100, end: 199, total: 200))
        #expect(head("Content-Range: bytes 0-0/*").contentRange == .init(start: 0, end: 0, total: nil))
    }

    @Test(
        "What is no range is none",
        arguments: [
            "bytes */200", "bytes 5-4/200", "bytes 0-200/200", "items 0-1/2", "bytes -1-2/3", "bytes 1-2",
            "bytes 0-99999999999999999999/*",
        ])
    func noRange(text: String) {
        #expect(head("Content-Range: " + text).contentRange == nil)
    }

    @Test("A length that is no number is unknown", arguments: ["", "-5", "12abc", "99999999999999999999"])
    func length(text: String) {
        #expect(head("Content-Length: " + text).contentLength == nil)
    }

    @Test("A head without end is refused")
    func endless() {
        var head = HTTPHead()
        let line = "X-Y: " + String(repeating: "z", count: 1_000)
        var lines = 0
        while head.add(line: line), lines < 1_000 { lines += 1 }
        #expect(lines == HTTPHead.mostBytes / line.utf8.count)
    }
}
