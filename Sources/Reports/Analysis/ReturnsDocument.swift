import Footprint
public import Studies

extension Document {
    public init(_ returns: Returns, nextStep: String? = nil) {
        let tables = ReturnsTables(returns)
        self.init(title: "Returns", sections: [.table(tables.coefficients)], nextStep: nextStep)
    }
}
