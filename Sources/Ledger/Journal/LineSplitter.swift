/// Cuts chunks of bytes into lines; empty lines are left out, and a line that is too long is never held.
struct LineSplitter {
    enum Line {
        case whole(ArraySlice<UInt8>)
        case tooLong
    }

    let longest: Int
    private var begun: [UInt8] = []
    private var isOverlong = false

    init(longest: Int) {
        self.longest = longest
    }

    /// What came after the last newline; `nil` if nothing did.
    var rest: ArraySlice<UInt8>? {
        isOverlong || begun.isEmpty ? nil : begun[...]
    }

    mutating func split(_ chunk: [UInt8], _ body: (Line) throws -> Void) rethrows {
        var start = chunk.startIndex
        while let end = chunk[start...].firstIndex(of: JournalLine.newline) {
            hold(chunk[start..<end])
            start = end + 1
            defer {
                begun.removeAll(keepingCapacity: true)
                isOverlong = false
            }
            if isOverlong {
                try body(.tooLong)
            } else if !begun.isEmpty {
                try body(.whole(begun[...]))
            }
        }
        hold(chunk[start...])
    }

    private mutating func hold(_ piece: ArraySlice<UInt8>) {
        if isOverlong { return }
        if begun.count + piece.count > longest {
            isOverlong = true
            begun = []
        } else {
            begun += piece
        }
    }
}
