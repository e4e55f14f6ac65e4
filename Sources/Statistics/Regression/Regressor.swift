/// One column of a regression with the name that errors and tables give it.
public struct Regressor: Sendable, Hashable {
    public let name: String
    public let values: [Double]

    public init(_ name: String, _ values: [Double]) {
        self.name = name
        self.values = values
    }
}
