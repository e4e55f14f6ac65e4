import Footprint
import RealModule
import Statistics
import Studies

/// The tables of a study of returns.
struct ReturnsTables {
    let returns: Returns
    private let text: StudyText

    init(_ returns: Returns) {
        self.returns = returns
        text = StudyText(returns.table)
    }

    /// Coefficients with errors under each assumption.
    var coefficients: Table {
        var table = Table(
            key: "coefficients", title: "Line",
            columns: [
                .text("fit", "fit", visibility: .dataOnly), .text("term", "term"),
                .number("coefficient", "value", style: .significant(6)),
                .number("standard_error", "error", style: .significant(4)),
                .number("standard_error_hc3", "HC3", style: .significant(4)),
                .number("standard_error_clustered", "clustered", style: .significant(4)),
                .number("low", "95 % from", style: .significant(4)), .number("high", "to", style: .significant(4)),
                .number("p_value", "p", style: .significant(2)),
            ])
        append(returns.line, named: "line", to: &table)
        if let joint = returns.joint { append(joint, named: "joint", to: &table) }
        return table
    }

    private func append(_ line: ReturnsLine, named name: String, to table: inout Table) {
        let errors = line.errors
        let intervals = errors.main.intervals(level: returns.question.level)
        for (place, term) in line.fit.names.enumerated() {
            table.append([
                .text(name), .text(term), .number(line.fit.coefficients[place]),
                .number(errors.classical.standardErrors[place]), .number(errors.hc3.standardErrors[place]),
                .number(errors.clustered?.standardErrors[place]), .number(intervals[place].low),
                .number(intervals[place].high), .number(errors.main.pValues[place]),
            ])
        }
    }

    /// The slope on parts of the rows and in other vintages.
    var parts: Table? {
        guard !returns.parts.isEmpty else { return nil }
        let unit = text.differenceUnit
        var table = Table(
            key: "parts", title: "The same on parts of the rows",
            columns: [
                .text("group", "by"), .text("part", "part"), .number("rows", "rows", style: .decimals(0)),
                .number("clusters", text.cluster.many, style: .decimals(0), visibility: .ifRoom(1)),
                .number("gain_per_doubling", "gain", style: .significant(2)),
                .number("gain_low", "95 % from", style: .significant(2)),
                .number("gain_high", "to", style: .significant(2)),
                .number("slope", "slope", style: .significant(6), visibility: .dataOnly),
                .number("r_squared", "R²", style: .decimals(3), visibility: .ifRoom(2)),
                .text("reason", "why none", visibility: .dataOnly),
            ], footnotes: ["Gain: \(unit.isEmpty ? "y" : unit) per doubling of x."])
        for part in returns.parts {
            let interval = part.line?.gainInterval(level: returns.question.level)
            table.append([
                .text(part.subset.group), .text(part.subset.name), .number(Double(part.subset.table.rows.count)),
                .number(Double(part.subset.table.clusterCount)), .number(part.line?.gainPerDoubling),
                .number(interval?.low), .number(interval?.high), .number(part.line?.fit.coefficients[1]),
                .number(part.line?.fit.rSquared), .text(part.reason),
            ])
        }
        return table
    }

    /// Every family of curves with what it predicts on bases it has not seen.
    var curves: Table {
        let unit = text.differenceUnit
        var table = Table(
            key: "curves", title: "Curves",
            columns: [
                .text("family", "curve"),
                .number("coefficients", "coefficients", style: .decimals(0), visibility: .dataOnly),
                .number("r_squared", "R²", style: .decimals(4)),
                .number("r_squared_of_y", "R² of y", style: .decimals(4), visibility: .dataOnly),
                .number("aicc_difference", "ΔAICc", style: .decimals(1)),
                .number("bic_difference", "ΔBIC", style: .decimals(1), visibility: .ifRoom(2)),
                .number("validation_error", "error on unseen", style: .significant(4)),
                .number("validation_standard_error", "±", style: .significant(2)),
                .text("preferred", "preferred"), .text("equation", "equation", visibility: .dataOnly),
                .text("reason", "why none", visibility: .dataOnly),
            ],
            footnotes: [
                "Error on unseen: root mean square in \(unit.isEmpty ? "the unit of y" : unit), on \(text.cluster.many) left out of the fit. "
                    + "Preferred: the simplest curve within one standard error of the best. The power law of logarithms is "
                    + "fitted to log10 y; its criteria and R² are of that scale and are not compared."
            ])
        let comparable = returns.curves.filter { $0.family != .powerLawOfLogs }.compactMap(\.fit)
        let leastAICc = comparable.compactMap(\.quality.criteria.corrected).min()
        let leastBIC = comparable.map(\.quality.criteria.bayesian).min()
        for result in returns.curves {
            let fit = result.fit
            let isCompared = result.family != .powerLawOfLogs
            let aicc = isCompared ? fit?.quality.criteria.corrected : nil
            let bic = isCompared ? fit?.quality.criteria.bayesian : nil
            let isPreferred = returns.preferred?.family == result.family && fit != nil
            table.append([
                .text(result.family.name), .number(Double(result.family.coefficients)), .number(fit?.quality.rSquared),
                .number(fit?.quality.rSquaredOfY), .number(difference(aicc, leastAICc)),
                .number(difference(bic, leastBIC)),
                .number(result.validation?.error), .number(result.validation?.standardError),
                .text(isPreferred ? "←" : ""), .text(result.family.equation), .text(result.reason),
            ])
        }
        return table
    }

    private func difference(_ value: Double?, _ least: Double?) -> Double? {
        guard let value, let least else { return nil }
        return value - least
    }

    /// The coefficients of every curve.
    var curveCoefficients: Table {
        var table = Table(
            key: "curve_coefficients", title: "Coefficients of the curves",
            columns: [
                .text("family", "curve"), .text("coefficient", "coefficient"),
                .number("value", "value", style: .significant(4)),
                .number("standard_error", "error", style: .significant(3)),
                .number("low", "95 % from", style: .significant(3)),
                .number("high", "to", style: .significant(3)), .text("unit", "unit", visibility: .ifRoom(1)),
                .text("note", "note", visibility: .dataOnly),
            ])
        for fit in returns.curves.compactMap(\.fit) {
            for (parameter, estimate, isAtBound) in fit.parameters {
                let interval = estimate.interval(level: returns.question.level)
                table.append([
                    .text(fit.family.name), .text(parameter.name), .number(estimate.value),
                    known(estimate.standardError),
                    known(interval.low), known(interval.high), .text(parameter.unit.rawValue),
                    .text(isAtBound ? "at its bound" : nil),
                ])
            }
        }
        return table
    }

    private func known(_ value: Double) -> Cell { value.isFinite ? .number(value) : .unknown }

    /// The hinge with its tests; what does not belong to the way it was found is left out.
    var bend: Table? {
        guard let bend = returns.bend else { return nil }
        let symbol = returns.xUnit.symbol
        var columns: [(column: Column, cell: Cell)] = []
        func add(_ key: String, _ header: String, _ value: Double?, _ style: Column.NumberStyle = .significant(4)) {
            if let value { columns.append((.number(key, header, style: style), .number(value))) }
        }
        add(
            "place", "at \(text.x)\(symbol.isEmpty ? "" : " (\(symbol))")", Double.exp10(bend.known.place),
            .significant(3))
        if let search = bend.search {
            add("place_low", "95 % from", Double.exp10(search.interval.low), .significant(2))
            add("place_high", "95 % to", Double.exp10(search.interval.high), .significant(2))
        }
        add("slope_below", "slope below, per tenfold", bend.known.slopeBelow, .significant(5))
        add("slope_above", "slope above, per tenfold", bend.known.slopeAbove, .significant(5))
        add("change", "change of slope", bend.known.change, .significant(5))
        add("standard_error", "its error, classical", bend.errors.classical.standardErrors[2])
        add("standard_error_hc3", "HC3", bend.errors.hc3.standardErrors[2])
        add("standard_error_clustered", "clustered", bend.errors.clustered?.standardErrors[2])
        if let search = bend.search {
            add("sup_f", "largest F of all places", search.supF)
            add("p_wild", "p by wild bootstrap", search.pValue, .significant(2))
            add("edge_share", "draws at an end", search.edgeShare, .significant(2))
        } else {
            add("p_clustered", "p, clustered", bend.errors.clustered?.pValues[2], .significant(2))
            add("p_hc3", "p, HC3", bend.errors.hc3.pValues[2], .significant(2))
            add("f", "F, rows independent", bend.known.test.statistic)
            add("f_denominator", "its degrees of freedom", Double(bend.known.test.denominator), .decimals(0))
            add("p_f", "p of F", bend.known.test.pValue, .significant(3))
            add("f_with_step", "F with a step as well", bend.known.stepTest?.statistic)
            add("p_f_with_step", "p of it", bend.known.stepTest?.pValue, .significant(3))
        }
        add("rows_below", "rows below", Double(bend.known.rowsBelow), .decimals(0))
        add("rows_above", "rows above", Double(bend.known.rowsAbove), .decimals(0))
        if bend.errors.clustered != nil {
            add("clusters_below", "\(text.cluster.many) below", Double(bend.clustersBelow), .decimals(0))
            add("clusters_above", "\(text.cluster.many) above", Double(bend.clustersAbove), .decimals(0))
        }
        var table = Table(key: "break", title: "Break", columns: columns.map(\.column))
        table.append(columns.map(\.cell))
        return table
    }

    /// What more of x brings along the preferred curve.
    var gain: Table? {
        guard let gain = returns.gain else { return nil }
        let unit = returns.xUnit.symbol.isEmpty ? "unit" : returns.xUnit.symbol
        var table = Table(
            key: "marginal_gain", title: "Marginal gain (\(gain.family.name))",
            columns: [
                .number(
                    "x", "\(text.x)\(returns.xUnit.symbol.isEmpty ? "" : " (\(returns.xUnit.symbol))")",
                    style: .plain(3)),
                .number("value", text.y, style: .significant(3)),
                .number("per_doubling", "per doubling", style: .significant(2)),
                .number("per_doubling_low", "95 % from", style: .significant(2)),
                .number("per_doubling_high", "to", style: .significant(2)),
                .number("per_unit", "per \(unit)", style: .significant(2)),
                .number("per_unit_low", "95 % from", style: .significant(2), visibility: .ifRoom(1)),
                .number("per_unit_high", "to", style: .significant(2), visibility: .ifRoom(1)),
            ])
        let level = returns.question.level
        for place in gain.places {
            let (doubling, single) = (place.perDoubling.interval(level: level), place.perUnit.interval(level: level))
            table.append([
                .number(place.x), known(place.value.value), known(place.perDoubling.value), known(doubling.low),
                known(doubling.high), known(place.perUnit.value), known(single.low), known(single.high),
            ])
        }
        return table
    }

    /// The slope by other methods.
    var slopes: Table {
        var table = Table(
            key: "slopes", title: "Slope by other methods",
            columns: [
                .text("method", "method"), .number("slope", "slope per tenfold", style: .significant(4)),
                .number("low", "95 % from", style: .significant(3)), .number("high", "to", style: .significant(3)),
                .text("reason", "why none", visibility: .dataOnly),
            ])
        for slope in returns.slopes {
            table.append([
                .text(slope.kind.rawValue), .number(slope.slope), .number(slope.interval?.low),
                .number(slope.interval?.high), .text(slope.reason),
            ])
        }
        return table
    }
}
