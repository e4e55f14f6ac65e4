import ArgumentParser
import Reports

/// The options that every command has: the form of its output, where it goes, and how much it explains.
struct OutputOptions: ParsableArguments {
    @Option(help: "Form of the output.")
    var format: OutputFormat = .table

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Print how each number was derived: formula, inputs, source and date of each factor.")
    var explain = false

    @Flag(help: "Print every digit instead of those that the range supports.")
    var exact = false

    @Flag(help: "Print the result only: no advice, no progress.")
    var quiet = false

    /// Whether people read the output, and not a program.
    var isForPeople: Bool { format == .table || format == .markdown }

    /// Prints or writes a document in the chosen form.
    ///
    /// - Parameter table: The key of the table that CSV holds; the first one if `nil`.
    func write(_ document: Document, csvTable table: String? = nil) throws {
        var document = document
        if quiet || output != nil { document.nextStep = nil }
        let text = try text(document, csvTable: table)
        if let output {
            try OutputFile.write(text, to: output)
        } else {
            try StandardOutput.print(text)
        }
    }

    /// A document in the chosen form.
    func text(_ document: Document, csvTable table: String? = nil) throws -> String {
        let style = output == nil ? Terminal.style(isExact: exact) : TerminalStyle(isExact: exact)
        do throws(ReportsError) {
            return try document.rendered(as: format, style: style, table: table)
        } catch {
            throw CommandFailure.wrongUsage("\(error)")
        }
    }

    /// A line for the user that is not part of the result, on standard error.
    func tell(_ line: String) {
        if !quiet { StandardError.print(line) }
    }
}
