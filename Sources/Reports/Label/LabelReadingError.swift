/// Why a file was not read as a label.
public struct LabelReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        case size(Int)
        case encoding
        case unfinished
        case markup
        case unexpected(UInt8)
        case character(UInt32)
        case entity(String)
        case twice(String)
        case attributes
        case nameLength
        case depth
        case elements
        case notSVG
        case format(String)
        case element(String, inside: String)
        case attribute(String, of: String)
        case closing(String)
        case value(String, of: String)
        case missing(String)
        case strayText
        case afterEnd
        case claim(String)
        case repeated(String)
        case code(String)
        case namespace(String)
    }

    let reason: Reason
    /// Counted from 1; `nil` where the trouble has no place.
    public let line: Int?

    init(_ reason: Reason, line: Int?) {
        self.reason = reason
        self.line = line
    }

    /// What is wrong, where, and what to do.
    public var description: String {
        let place = line.map { "line \($0): " } ?? ""
        if case .format = reason { return place + sentence }
        return place + sentence + "; give the SVG as `wattmark label` wrote it"
    }

    private var sentence: String {
        switch reason {
        case .size(let bytes): "\(bytes) bytes are no label, which has at most \(LabelReading.sizeLimit)"
        case .encoding: "the text is not UTF-8"
        case .unfinished: "the file ends within an element"
        case .markup: "a comment, declaration, processing instruction or CDATA has no place in a label"
        case .unexpected(let byte):
            byte >= 0x21 && byte < 0x7F
                ? "“\(Character(Unicode.Scalar(byte)))” is not expected here" : "byte \(byte) is not expected here"
        case .character(let value): "XML does not allow the character with the number \(value)"
        case .entity(let name): "“&\(name.prefix(12))” is none of the five entities of XML, nor the number of one"
        case .twice(let name): "the attribute “\(name)” stands twice in one element"
        case .attributes: "an element has more than \(SVGScanner.attributeLimit) attributes"
        case .nameLength: "a name has more than \(SVGScanner.nameLimit) letters"
        case .depth: "elements are nested deeper than \(LabelReading.depthLimit)"
        case .elements: "there are more than \(LabelReading.elementLimit) elements"
        case .format(let format):
            "the label has format “\(format.prefix(12))”, and this version reads and draws format \(Label.format): verify it "
                + "with the version of Wattmark that its manifest names"
        case .notSVG: "the file does not begin with an svg element"
        case .element(let name, let outer): "the element “\(name)” has no place inside “\(outer)”"
        case .attribute(let name, let element):
            "the element “\(element)” has the attribute “\(name)”, unknown to labels"
        case .closing(let name): "“</\(name)>” closes nothing that is open"
        case .value(let value, let attribute): "“\(value.prefix(40))” is no value of “\(attribute)” in a label"
        case .missing(let what): "the label has no \(what)"
        case .strayText: "there is text outside of text elements"
        case .afterEnd: "something follows the end of the label"
        case .claim(let topic): "“\(topic.prefix(40))” is no claim of a label"
        case .repeated(let what): "“\(what)” stands there twice"
        case .code(let trouble): "the QR code cannot be rebuilt: \(trouble)"
        case .namespace(let name): "“\(name.prefix(80))” is not the namespace that a label has here"
        }
    }
}
