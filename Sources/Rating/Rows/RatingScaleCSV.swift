import DelimitedText

extension RatingScale {
    /// A scale of one's own, from a CSV text with the columns `letter`, `from_percent` and `includes_start`.
    ///
    ///     letter,from_percent,includes_start
    ///     gold,80,yes
    ///     silver,40,yes
    ///     none,0,yes
    ///
    /// The best letter comes first, the last begins at 0, which it includes. A letter has at most 8 letters, digits,
    /// pluses and minuses; the text has at most 26 steps and 64 KiB.
    ///
    /// - Parameters:
    ///   - file: The name of the file, for errors.
    ///   - id: What the scale is called in manifests.
    /// - Throws: `ScaleTextError` with line and column.
    public init(csv: [UInt8], file: String, id: String) throws(ScaleTextError) {
        guard csv.count <= ScaleText.largestSize else { throw ScaleTextError(.tooLarge(csv.count), file: file) }
        let records: DelimitedRecords
        do {
            records = try DelimitedRecords(csv, file: file, format: ScaleText.format)
        } catch let error as DelimitedTextError {
            throw ScaleTextError(.text(error.sentence), file: file, line: error.place.line)
        } catch {
            throw ScaleTextError(.text("\(error)"), file: file)
        }
        self.init(id: id, steps: try ScaleText(records, file: file).steps, source: file)
    }
}

/// The steps of a scale as its text has them.
private struct ScaleText {
    static let largestSize = 64 << 10
    static let mostSteps = 26
    static let format = DelimitedFormat(maximumFieldBytes: 256, maximumRowBytes: 4 << 10, maximumFields: 16)
    private static let columns = ["letter", "from_percent", "includes_start"]

    let file: String
    private(set) var steps: [RatingScale.Step] = []

    init(_ records: DelimitedRecords, file: String) throws(ScaleTextError) {
        self.file = file
        for column in Self.columns where !records.columns.contains(column) {
            throw ScaleTextError(.noColumn, file: file, line: 1, column: column)
        }
        for column in records.columns where !Self.columns.contains(column) {
            throw ScaleTextError(.unknownColumn, file: file, line: 1, column: column)
        }
        if let ragged = records.ragged.first {
            throw ScaleTextError(.text(ragged.sentence), file: file, line: ragged.place.line)
        }
        for record in records.rows { try take(record) }
        guard let last = steps.last, let line = records.rows.last?.line else {
            throw ScaleTextError(.noStep, file: file)
        }
        guard last.from == 0 else {
            throw ScaleTextError(.endsAbove(last.letter), file: file, line: line, column: "from_percent")
        }
        guard last.includesStart else {
            throw ScaleTextError(.leavesOutZero(last.letter), file: file, line: line, column: "includes_start")
        }
    }

    private mutating func take(_ record: DelimitedRecord) throws(ScaleTextError) {
        func fail(_ reason: ScaleTextError.Reason, _ column: String) -> ScaleTextError {
            ScaleTextError(reason, file: file, line: record.line, column: column)
        }
        func text(_ column: String) -> String { record[column]?.text ?? "" }
        guard steps.count < Self.mostSteps else { throw fail(.tooManySteps(Self.mostSteps), "letter") }
        let letter = text("letter")
        guard Self.isLetter(letter) else { throw fail(.letter(letter), "letter") }
        guard !steps.contains(where: { $0.letter == letter }) else { throw fail(.letterTwice(letter), "letter") }
        guard let from = Self.percent(text("from_percent")) else {
            throw fail(.percent(text("from_percent")), "from_percent")
        }
        if let before = steps.last, before.from <= from {
            throw fail(.order(letter, above: before.letter), "from_percent")
        }
        let included: Bool
        switch text("includes_start") {
        case "yes": included = true
        case "no": included = false
        case let other: throw fail(.answer(other), "includes_start")
        }
        guard from < 100 || included else { throw fail(.unreachable(letter), "includes_start") }
        steps.append(RatingScale.Step(letter, from: from, includesStart: included))
    }

    private static func isLetter(_ text: String) -> Bool {
        (1...8).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "+" || $0 == "-"
            }
    }

    /// A plain decimal number from 0 to 100.
    private static func percent(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ "0123456789.".utf8.contains($0) }), let value = Double(text),
            (0...100).contains(value)
        else { return nil }
        return value
    }
}
