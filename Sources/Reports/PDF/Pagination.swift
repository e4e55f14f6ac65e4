import Plots

/// Strips placed on sheets, one below the other.
struct Pagination {
    /// From the top of the body to its end.
    let height: Double
    private(set) var sheets: [[Placed]] = [[]]
    /// Where the heading of each section came to stand, from the top of the body.
    private(set) var places: [Int: PaperPlace] = [:]
    /// Strips that were left out because there were too many sheets.
    private(set) var leftOut = 0
    private var y = 0.0

    struct Placed {
        var y: Double
        var marks: [PaperMark]
        var role: Slab.Role
    }

    init(_ slabs: [Slab], height: Double, sheetLimit: Int) {
        self.height = height
        var start = slabs.startIndex
        while start < slabs.endIndex {
            let end = (slabs[start...].firstIndex { !$0.keepsNext }).map { $0 + 1 } ?? slabs.endIndex
            let group = slabs[start..<end]
            if !fits(group), !sheets[sheets.count - 1].isEmpty {
                // What must stay together goes to the next sheet, if one sheet can hold it.
                if sheets.count == sheetLimit {
                    leftOut = slabs.endIndex - start
                    return
                }
                turn()
            }
            for slab in group {
                if !fits([slab]), !sheets[sheets.count - 1].isEmpty {
                    if sheets.count == sheetLimit {
                        leftOut = slabs.endIndex - start
                        return
                    }
                    turn()
                }
                place(slab)
            }
            start = end
        }
    }

    private func fits(_ slabs: ArraySlice<Slab>) -> Bool {
        var end = y
        for slab in slabs { end += slab.height + (end == 0 ? slab.repeated?.height ?? 0 : slab.gap) }
        return end <= height + 1e-6
    }

    private mutating func turn() {
        sheets.append([])
        y = 0
    }

    private mutating func place(_ slab: Slab) {
        if y > 0 {
            y += slab.gap
        } else if let head = slab.repeated {
            put(head.marks, height: head.height, role: .content)
        }
        if case .heading(let section) = slab.role {
            places[section] = PaperPlace(sheet: sheets.count - 1, y: y)
        }
        put(slab.marks, height: slab.height, role: slab.role)
    }

    private mutating func put(_ marks: [PaperMark], height: Double, role: Slab.Role) {
        sheets[sheets.count - 1].append(Placed(y: y, marks: marks, role: role))
        y += height
    }
}
