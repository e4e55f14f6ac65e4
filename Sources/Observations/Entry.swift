/// One model as one source lists it under one set of conditions: a row of a table, a configuration that was measured.
public struct Entry: Sendable, Hashable {
    /// The publisher's key of the row; unique within the source.
    public var key: String
    /// Which record of the file it is, counted from 1; a header is not counted.
    public var row: Int
    public var model: ListedModel
    /// What must be the same for values to be compared: batch size, accelerator, number of shots.
    public var conditions: [Attribute]
    /// Other facts that the source gives.
    public var attributes: [Attribute]
    public var observations: [Observation]

    public init(
        key: String, row: Int, model: ListedModel, conditions: [Attribute] = [], attributes: [Attribute] = [],
        observations: [Observation] = []
    ) {
        self.key = key
        self.row = row
        self.model = model
        self.conditions = conditions
        self.attributes = attributes
        self.observations = observations
    }
}

/// A named fact, in words or as a number's text.
public struct Attribute: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
