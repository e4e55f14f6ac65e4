/// Two values of each row, checked for what correlations and agreement need.
struct PairedValues {
    let x: [Double]
    let y: [Double]

    /// - Throws: `FitError` for fewer rows than `needed`, values that are not finite, or (unless `constantAllowed`) a
    ///   variable with one value only.
    /// - Precondition: equally many values of both.
    init(_ x: Regressor, _ y: Regressor, needed: Int, constantAllowed: Bool = false) throws(FitError) {
        precondition(x.values.count == y.values.count, "both variables have one value in each row")
        guard x.values.count >= needed else { throw .tooFew(rows: x.values.count, needed: needed) }
        for variable in [x, y] {
            if let row = variable.values.firstIndex(where: { !$0.isFinite }) {
                throw .notFinite(variable: variable.name, row: row)
            }
            if !constantAllowed, variable.values.allSatisfy({ $0 == variable.values[0] }) {
                throw .constant(variable: variable.name)
            }
        }
        self.x = x.values
        self.y = y.values
    }
}
