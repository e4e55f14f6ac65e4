import CFuzzer
import JSONText

/// What a reader made of a text: its values, and where and why it stopped.
struct Outcome: Equatable {
    var values: [JSONValue] = []
    var error: JSONTextError?
}

/// How a text is read: as trees, or passed over.
enum Way {
    case trees
    case skipping
    case members
}

func outcome(_ bytes: ArraySlice<UInt8>, _ way: Way, options: JSONOptions, limits: JSONTreeLimits, cuts: UInt64?)
    -> Outcome
{
    var outcome = Outcome()
    var rest = bytes
    var state = cuts ?? 0
    var reader = JSONReader(file: "f", options: options) {
        // A linear congruential sequence: the same cuts for the same input.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let size = cuts == nil ? rest.count : Int(state >> 61) + 1
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
    }
    do {
        repeat {
            switch way {
            case .trees: outcome.values.append(try reader.value(limits))
            case .skipping: try reader.skip()
            case .members: try walk(&reader)
            }
            if !options.allowsManyValues { try reader.finish() }
        } while try options.allowsManyValues && reader.kind() != nil
    } catch let error as JSONTextError {
        precondition(error.place.line >= 1 && error.place.column >= 1)
        precondition(error.path.hasPrefix("$") && error.description.utf8.count < 100_000)
        outcome.error = error
    } catch {
        preconditionFailure("an error of another kind")
    }
    return outcome
}

/// Reads every other value of arrays and objects and leaves the rest to be skipped.
func walk(_ reader: inout JSONReader) throws {
    switch try reader.kind() {
    case .array?: try reader.elements { reader, index in if index % 2 == 0 { try walk(&reader) } }
    case .object?: try reader.members { reader, key in if key.utf8.count % 2 == 1 { try walk(&reader) } }
    case .string?:
        let text = try reader.string()
        precondition(text.utf8.count <= 1 << 20)
    case .number?:
        let number = try reader.number()
        if let whole = number.integer { precondition(number.double == Double(whole)) }
    case .boolean?: _ = try reader.boolean()
    case .null?:
        let isNull = try reader.takeNull()
        precondition(isNull)
    case nil: try reader.skip()
    }
}

var argc = CommandLine.argc
var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&argc, &argv) { data, size in
    // Two bytes choose the options and the cuts.
    guard size > 2 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    var options = JSONOptions(
        acceptsNonFinite: bytes[0] & 1 != 0, replacesLoneSurrogates: bytes[0] & 2 != 0,
        allowsManyValues: bytes[0] & 4 != 0)
    var limits = JSONTreeLimits()
    let isLimited = bytes[0] & 8 != 0
    if isLimited {
        options.maximumDepth = Int(bytes[0] >> 6) + 1
        options.maximumStringBytes = Int(bytes[0] >> 5)
        options.maximumNumberBytes = Int(bytes[0] >> 5) + 1
        limits = JSONTreeLimits(maximumNodes: Int(bytes[0] >> 4), maximumBytes: Int(bytes[0] >> 3))
    }
    let text = bytes[2...]
    let cuts = UInt64(bytes[1])
    for way in [Way.trees, .skipping, .members] {
        let whole = outcome(text, way, options: options, limits: limits, cuts: nil)
        let cut = outcome(text, way, options: options, limits: limits, cuts: cuts)
        precondition(whole == cut, "cutting changes what is read")
    }
    // Without limits, and with every string readable, what is skipped is what is read.
    if !isLimited, options.replacesLoneSurrogates {
        let read = outcome(text, .trees, options: options, limits: limits, cuts: nil).error
        let skipped = outcome(text, .skipping, options: options, limits: limits, cuts: nil).error
        precondition(read?.place == skipped?.place && read?.sentence == skipped?.sentence, "skipping is not reading")
    }
    return 0
}
