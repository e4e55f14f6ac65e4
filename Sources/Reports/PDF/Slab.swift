import Plots

/// A strip of a printed page that is never cut: a line of text, a row of a table, a figure.
struct Slab {
    var height: Double
    /// Kept free above, unless the strip is the first of a sheet.
    var gap = 0.0
    /// Never the last of a sheet, if that can be avoided.
    var keepsNext = false
    /// From the left end of the body and the top of the strip.
    var marks: [PaperMark]
    /// What stands above again where a sheet begins with this strip.
    var repeated: RepeatedHead?
    var role = Role.content

    enum Role: Hashable {
        case content
        /// The heading of a section, by its index: links lead here.
        case heading(Int)
        /// The line of the contents for a section; its page number is known later.
        case contents(Int)
    }
}

/// The head of a table, shared by its rows.
struct RepeatedHead {
    var height: Double
    var marks: [PaperMark]
}
