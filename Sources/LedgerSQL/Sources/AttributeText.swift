import GRDB
import Observations

/// Attributes as one JSON object, in their order, so that SQLite's `->>` finds them by name.
enum AttributeText {
    /// `nil` where there are none.
    static func json(_ attributes: [Attribute]) -> String? {
        if attributes.isEmpty { return nil }
        var text = "{"
        for attribute in attributes {
            if text.utf8.count > 1 { text += "," }
            append(attribute.name, to: &text)
            text += ":"
            append(attribute.value, to: &text)
        }
        return text + "}"
    }

    /// What `json` wrote, in its order.
    static func attributes(_ json: String?, _ db: Database) throws -> [Attribute] {
        guard let json else { return [] }
        let statement = try db.cachedStatement(sql: "SELECT key, value FROM json_each(?)")
        return try Row.fetchAll(statement, arguments: [json]).map { Attribute($0["key"], $0["value"]) }
    }

    private static func append(_ text: String, to json: inout String) {
        json += "\""
        let plain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if plain {
            json += text
        } else {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": json += "\\\""
                case "\\": json += "\\\\"
                case "\n": json += "\\n"
                case "\t": json += "\\t"
                case "\r": json += "\\r"
                case _ where scalar.value < 0x20:
                    json += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                default: json.unicodeScalars.append(scalar)
                }
            }
        }
        json += "\""
    }
}
