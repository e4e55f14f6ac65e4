import ArgumentParser
import Reports

/// Where manifests and labels of a rating go.
struct RatingTargets: ParsableArguments {
    @Option(help: ArgumentHelp("Write the manifest of each rated model into this folder.", valueName: "folder"))
    var manifests: String?

    @Option(help: ArgumentHelp("Write a label for each rated model into this folder.", valueName: "folder"))
    var labels: String?

    @Option(
        help: ArgumentHelp(
            "Where the manifests will be published; goes into the QR codes: https://example.org/ratings",
            valueName: "address"))
    var address: String?

    @Option(help: ArgumentHelp("Sign the manifests with this key (wattmark keys new).", valueName: "file"))
    var key: String?

    @Option(
        name: .customLong("process-report"),
        help: ArgumentHelp("Write the four steps of the SCER process as .html or .pdf.", valueName: "file"))
    var processReport: String?

    func validate() throws {
        if let address {
            guard address.hasPrefix("https://") || address.hasPrefix("http://"), address.utf8.count <= 900,
                address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
            else {
                throw ValidationError(
                    "‘--address’ is a web address of at most 900 ASCII characters: https://example.org/ratings")
            }
        }
        if key != nil, manifests == nil, labels == nil {
            throw ValidationError("‘--key’ changes nothing: neither --manifests nor --labels is given")
        }
    }

    /// The address of one manifest in the folder that will be published.
    func address(of file: String) -> String? {
        address.map { $0.hasSuffix("/") ? $0 + file : $0 + "/" + file }
    }

    /// A name for a file that any system takes: letters, digits, dots and hyphens.
    ///
    /// ```swift
    /// RatingTargets.fileName("Qwen/Qwen3-8B") == "qwen-qwen3-8b"
    /// ```
    static func fileName(_ name: String) -> String {
        let kept = name.lowercased().map { character -> Character in
            character.isASCII && (character.isLetter || character.isNumber || character == ".") ? character : "-"
        }
        let words = String(kept).split(separator: "-").joined(separator: "-")
        let start = words.drop { $0 == "." }.prefix(100)
        return start.isEmpty ? "model" : String(start)
    }

    /// A name for each, told apart by a number where two are the same.
    static func fileNames(_ names: [String]) -> [String] {
        var used: Set<String> = []
        return names.map { name in
            let stem = fileName(name)
            var own = stem
            var number = 2
            while !used.insert(own).inserted {
                own = "\(stem)-\(number)"
                number += 1
            }
            return own
        }
    }
}
