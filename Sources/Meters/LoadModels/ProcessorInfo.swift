/// What `/proc/cpuinfo` says of the processors: their name, and which logical processor is in which socket.
struct ProcessorInfo: Sendable, Hashable {
    /// The name as the machine gives it: "Intel(R) Xeon(R) CPU E5-2620 v3 @ 2.40GHz"; `nil` if it gives none.
    let name: String?
    /// The socket of each logical processor, by its number.
    let socketOf: [Int: Int]
    /// Whether this is a virtual machine, which sees a part of a socket.
    let isVirtual: Bool

    /// The sockets, in order.
    var sockets: [Int] { Set(socketOf.values).sorted() }

    /// Logical processors in a socket.
    func logicalProcessors(in socket: Int) -> Int { socketOf.values.count { $0 == socket } }

    /// Reads the text of `/proc/cpuinfo`; of x86, Arm, POWER and others.
    init(_ text: String) {
        var name: String?
        var implementer: String?
        var part: String?
        var number: Int?
        var sockets: [Int: Int] = [:]
        var virtual = false
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let key = line[..<colon].trimmed
            let value = line[line.index(after: colon)...].trimmed
            switch key {
            case "processor":
                number = Int(value)
                if let number { sockets[number] = 0 }
            case "physical id":
                if let number, let socket = Int(value) { sockets[number] = socket }
            case "model name", "cpu", "cpu model": if name == nil, !value.isEmpty { name = value }
            case "CPU implementer": implementer = value
            case "CPU part": part = value
            case "flags": virtual = virtual || value.split(separator: " ").contains("hypervisor")
            default: break
            }
        }
        if name == nil, let implementer, let part { name = "Arm part \(part) of implementer \(implementer)" }
        self.name = name
        socketOf = sockets
        isVirtual = virtual
    }
}

extension ProcessorInfo {
    /// The name as catalogs write it: without marks, clock rates and the word processor.
    ///
    /// ```swift
    /// ProcessorInfo.plainName("Intel(R) Xeon(R) CPU E5-2620 v3 @ 2.40GHz") == "Intel Xeon E5-2620 v3"
    /// ```
    static func plainName(_ name: String) -> String {
        var text = name
        for mark in ["(R)", "(r)", "(TM)", "(tm)", "®", "™"] { text = text.replacing(mark, with: " ") }
        if let clock = text.firstIndex(of: "@") { text = String(text[..<clock]) }
        if let graphics = text.firstRange(of: " with Radeon") { text = String(text[..<graphics.lowerBound]) }
        if let graphics = text.firstRange(of: " w/ Radeon") { text = String(text[..<graphics.lowerBound]) }
        if let generation = text.firstRange(of: " Gen Intel") {
            text = "Intel" + text[generation.upperBound...]
        }
        return text.split(separator: " ")
            .filter { !["CPU", "Processor"].contains($0) && !$0.hasSuffix("-Core") }
            .joined(separator: " ")
    }
}

extension StringProtocol {
    /// Without blanks at its ends.
    var trimmed: String {
        let blank = { (character: Character) in character.isWhitespace }
        return String(drop(while: blank).reversed().drop(while: blank).reversed())
    }
}
