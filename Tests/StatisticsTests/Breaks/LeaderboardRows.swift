import Foundation
import Statistics

/// The rows of a leaderboard's table, where the publisher's file is at hand: those not flagged whose size is known.
struct LeaderboardRows {
    static let folder = ProcessInfo.processInfo.environment["WATTMARK_DATA"]

    private let rows: [[String: String]]

    init(folder: String) throws {
        let path = folder + "/open-llm-leaderboard/v2-2025-02.csv"
        let table = LeaderboardRows.cells(try String(contentsOfFile: path, encoding: .utf8))
        let header = table.first ?? []
        rows = table.dropFirst().filter { $0.count == header.count }
            .map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
            .filter { $0["Flagged"] == "False" && Double($0["#Params (B)"] ?? "") ?? 0 > 0 }
    }

    private func numbers(_ column: String) -> [Double] { rows.map { Double($0[column] ?? "") ?? .nan } }

    var score: Regressor { Regressor("score", numbers("Average ⬆️")) }
    var logParameters: Regressor { Regressor("parameters", numbers("#Params (B)").map(Foundation.log10)) }
    var logCarbon: Regressor { Regressor("carbon", numbers("CO₂ cost (kg)").map(Foundation.log10)) }

    /// Cells between commas, with quotes around those that hold one.
    private static func cells(_ text: String) -> [[String]] {
        var table: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                table[table.count - 1].append(cell)
                cell = ""
            case "\n" where !isQuoted, "\r\n" where !isQuoted:
                table[table.count - 1].append(cell)
                cell = ""
                table.append([])
            default: cell.append(character)
            }
        }
        return table
    }
}
