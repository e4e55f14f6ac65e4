/// Places in ascending order, from 1; equal values share the mean of their places.
///
/// ```swift
/// Ranks.of([10, 30, 20, 20])      // [1, 4, 2.5, 2.5]
/// ```
public enum Ranks {
    /// Values that are not numbers have no rank: not a number.
    public static func of(_ values: [Double]) -> [Double] {
        var ranks = [Double](repeating: .nan, count: values.count)
        var before = 0
        for group in groups(of: values) {
            let rank = Double(before) + Double(group.count + 1) / 2
            for row in group { ranks[row] = rank }
            before += group.count
        }
        return ranks
    }

    /// Rows of equal value together, in ascending order of value.
    static func groups(of values: [Double]) -> [[Int]] {
        let order = values.indices.filter { !values[$0].isNaN }.sorted {
            values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1]
        }
        var groups: [[Int]] = []
        for row in order {
            if let first = groups.last?.first, values[first] == values[row] {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }
}
