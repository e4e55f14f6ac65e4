import DelimitedText

/// Reads delimited tables: finds the columns by their names, which differ between publishers.
enum SeriesColumns {
    static func read(_ bytes: [UInt8], name: String) throws(SeriesError) -> SeriesTable {
        let records: DelimitedRecords
        do {
            records = try DelimitedRecords(bytes, file: name, format: DelimitedFormat(delimiter: delimiter(of: bytes)))
        } catch {
            guard let error = error as? DelimitedTextError else { throw SeriesError(.empty, file: name) }
            throw SeriesError(.notText(error.sentence), file: name, at: .line(error.place.line))
        }
        var table = SeriesTable()
        let columns = records.columns
        guard let time = best(columns, timeRank) else {
            throw SeriesError(.noTimeColumn(columns), file: name, at: .line(1))
        }
        let end = columns.first { ["to", "end", "end time", "end_time"].contains(words($0)) }
        let forecast =
            columns.first { words($0).contains("forecast") && words($0).contains("intensity") }
            ?? columns.first { words($0) == "forecast" }
        guard let actual = best(columns.filter { $0 != forecast && $0 != time }, intensityRank) ?? forecast else {
            let isMarginal = columns.contains { words($0).contains("marginal") || words($0).contains("moer") }
            throw SeriesError(isMarginal ? .marginal : .noIntensityColumn(columns), file: name, at: .line(1))
        }
        table.isUTC = words(time).contains("utc") || words(time).contains("gmt")
        if columns.contains(where: { words($0).hasPrefix("zone id") }) { table.publisher = "Electricity Maps" }
        if words(actual).contains("life cycle") || words(actual).contains("lca") { table.boundary = .lifeCycle }
        if words(actual).contains("direct") { table.boundary = .direct }
        for row in records.rows {
            table.rows.append(
                SeriesTable.Row(
                    place: .line(row.line), start: row[time]?.text ?? "", end: end.flatMap { row[$0]?.text },
                    actual: value(row, actual == forecast ? nil : actual, &table.faults),
                    forecast: value(row, forecast, &table.faults)))
        }
        for error in records.ragged {
            table.faults.append(.init(place: .line(error.place.line), fault: .notText(error.sentence)))
        }
        return table
    }

    private static func value(
        _ row: DelimitedRecord, _ column: String?, _ faults: inout [SeriesError.Located]
    ) -> Double? {
        guard let column, let text = row[column]?.text else { return nil }
        let trimmed = text.drop { $0 == " " }
        if trimmed.isEmpty || ["null", "NULL", "NaN", "nan", "NA", "n/a", "-"].contains(trimmed) { return nil }
        guard let number = SeriesNumber.value(text) else {
            faults.append(.init(place: .line(row.line), fault: .number(String(text.prefix(60)))))
            return nil
        }
        return number * gramsPerKilowattHour(column)
    }

    // MARK: - Names of columns

    /// Lower for better names; `nil` for a column of something else.
    private static func timeRank(_ column: String) -> Int? {
        let name = words(column)
        if name.hasPrefix("datetime") || name.hasPrefix("date time") { return 0 }
        if ["time", "timestamp", "from", "start", "start time", "period start", "point time"].contains(name) {
            return 1
        }
        if ["time utc", "timestamp utc", "start utc", "time (utc)", "timestamp (utc)"].contains(name) { return 1 }
        return name == "date" ? 2 : nil
    }

    private static func intensityRank(_ column: String) -> Int? {
        let name = words(column)
        guard !name.contains("marginal"), !name.contains("forecast"), !name.contains("index") else { return nil }
        let isIntensity =
            name.contains("intensity") || name == "actual" || name.contains("gco2") || name.hasPrefix("g/kwh")
        guard isIntensity else { return nil }
        if name.contains("life cycle") || name.contains("lca") { return 0 }
        if name.contains("direct") { return 2 }
        return 1
    }

    private static func best(_ columns: [String], _ rank: (String) -> Int?) -> String? {
        columns.compactMap { column in rank(column).map { (column, $0) } }.min { $0.1 < $1.1 }?.0
    }

    /// Lower-case, with blanks for underscores.
    private static func words(_ column: String) -> String {
        column.lowercased().replacing("_", with: " ").replacing("₂", with: "2").replacing(
            "lifecycle", with: "life cycle")
    }

    /// The unit that a header names; g/kWh where it names none.
    static func gramsPerKilowattHour(_ column: String) -> Double {
        let parts = words(column).split { !$0.isLetter && !$0.isNumber }
        func has(_ beginnings: [String]) -> Bool {
            parts.contains { part in beginnings.contains { part == $0 || part.hasPrefix($0 + "co2") } }
        }
        let grams: Double? =
            // A pound is 0.45359237 kg, exactly, since 1959.
            if has(["lb", "lbs"]) { 453.592_37 } else if has(["kg"]) { 1_000 } else if has(["t"]) { 1e6 } else { nil }
        let kilowattHours: Double = has(["mwh"]) ? 1_000 : has(["gwh"]) ? 1e6 : 1
        return (grams ?? 1) / (grams != nil || has(["g"]) ? kilowattHours : 1)
    }

    /// The character that the header has most of.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let header = bytes.prefix { $0 != 10 && $0 != 13 }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { a, b in header.count { $0 == a } < header.count { $0 == b } } ?? UInt8(ascii: ",")
    }
}

/// Numbers as tables write them.
enum SeriesNumber {
    /// A decimal number; nothing that Swift alone would read, such as hexadecimal.
    static func value(_ text: String) -> Double? {
        let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        guard !trimmed.isEmpty, trimmed.allSatisfy({ "0123456789.+-eE".contains($0) }) else { return nil }
        return Double(String(trimmed)).flatMap { $0.isFinite ? $0 : nil }
    }
}
