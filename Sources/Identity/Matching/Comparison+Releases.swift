/// Dates, previews and letters: releases of one product are different weights.
extension Comparison {
    var conflictOfReleases: Judgement.Finding? {
        if x.isPreview != y.isPreview, !haveAgreeingDates { return .preview }
        if let p = x.release, let q = y.release, p != q { return .otherRelease }
        if (x.release == nil) != (y.release == nil), (x.release ?? y.release) != usualRelease { return .otherRelease }
        if x.fact?.isOnlyRelease == true { return nil }
        switch (x.date, y.date) {
        case (let p?, let q?): return p.agrees(with: q) ? nil : .otherDate
        case (let p?, nil): return isFirstRelease(p, undated: b) ? nil : .otherDate
        case (nil, let q?): return isFirstRelease(q, undated: a) ? nil : .otherDate
        case (nil, nil): return nil
        }
    }

    /// The letter of the release that a name without a letter means.
    var usualRelease: String? { x.fact?.usualRelease }

    var haveAgreeingDates: Bool {
        switch (x.date, y.date) {
        case (let p?, let q?): p.agrees(with: q)
        case (let p?, nil): knownFirst(b).map { p.agrees(with: $0) } ?? false
        case (nil, let q?): knownFirst(a).map { q.agrees(with: $0) } ?? false
        case (nil, nil): false
        }
    }

    /// The date of the weights that a name without a date means.
    func knownFirst(_ model: IdentifiedModel) -> ReleaseDate? {
        model.identity.fact?.first
    }

    func isFirstRelease(_ date: NamedDate, undated: IdentifiedModel) -> Bool {
        if let first = knownFirst(undated) { return date.agrees(with: first) }
        if let released = undated.record.released { return date.readings.contains { near($0, released) } }
        return true
    }

    /// A model's date code and its announcement lie up to two months apart.
    func near(_ date: ReleaseDate, _ known: ReleaseDate) -> Bool {
        if date.agrees(with: known) { return true }
        guard let p = date.monthNumber, let q = known.monthNumber else {
            guard date.year == nil, let month = date.month, let other = known.month else { return false }
            return abs(month - other) <= 1
        }
        return abs(p - q) <= 2
    }
}
