/// Why a rating cannot be computed. No letter is made up instead.
public struct RatingError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Reason: Sendable, Hashable {
        /// Scores count from 0.
        case score(number: Int, value: Double)
        case peerValue(peer: String, quantity: String, value: Double)
        case noEnergy(peer: String)
        case shareOfAnswers(peer: String, value: Double)
        case accuracy(peer: String, value: Double)
        case scale(id: String, problem: ScaleProblem)
        case classes(id: String, problem: ClassesProblem)
        case classesOfUnit(id: String, unit: FunctionalUnit, asked: FunctionalUnit)
        case draws(Int)
        case tooManyValues(peers: Int, draws: Int, most: Int)
        case notAmongPeers(String)
    }

    enum ScaleProblem: Sendable, Hashable {
        case noStart
        case notFinite(letter: String)
        case order(letter: String, before: String)
    }

    enum ClassesProblem: Sendable, Hashable {
        case noEnd
        case notPositive(letter: String, value: Double)
        case order(letter: String, before: String)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// What is wrong, where, and what to do, in sentences.
    public var description: String {
        switch reason {
        case .score(let number, let value):
            "Score \(number + 1) is \(Self.plain(value)); only finite numbers can be ranked. Leave it out or correct it."
        case .peerValue(let peer, let quantity, let value):
            "The \(quantity) of \"\(peer)\" is \(Self.plain(value)); it must be a finite number, 0 or more. "
                + "Correct it or leave the peer out."
        case .noEnergy(let peer):
            "The energy of \"\(peer)\" is not known, and peers are to be ranked by energy. Leave it out, or rank by SCI."
        case .shareOfAnswers(let peer, let value):
            "The accuracy of \"\(peer)\" is \(Self.plain(value)); as a share of answers it must lie between 0 and 1. "
                + "Divide per cent by 100, or say that the accuracy is another score."
        case .accuracy(let peer, let value):
            "The accuracy of \"\(peer)\" is \(Self.plain(value)). Where it is not known, leave it out."
        case .scale(let id, let problem): "The scale \"\(id)\" cannot be used: \(problem.sentence)"
        case .classes(let id, let problem): "The classes \"\(id)\" cannot be used: \(problem.sentence)"
        case .classesOfUnit(let id, let unit, let asked):
            "The classes \"\(id)\" are per \(unit.name), but the scores are per \(asked.name). "
                + "Take classes of that unit, or none."
        case .draws(let draws):
            "The number of draws is \(draws); it must be 0 or more."
        case .tooManyValues(let peers, let draws, let most):
            "\(draws) draws for \(peers) peers are too many: peers times draws may be at most \(most). "
                + "Ask for \(most / max(1, peers)) draws or fewer."
        case .notAmongPeers(let name):
            "\"\(name)\" is not among the peers, so it has no rank. Take a manifest that lists it."
        }
    }

    /// A number as people write it: 1 rather than 1.0.
    fileprivate static func plain(_ value: Double) -> String {
        if value.isNaN { return "not a number" }
        return Int(exactly: value).map { "\($0)" } ?? "\(value)"
    }
}

extension RatingError.ScaleProblem {
    fileprivate var sentence: String {
        switch self {
        case .noStart: "no letter is set for position 0. Let the last letter start from 0, included."
        case .notFinite(let letter): "the start of \(letter) is not a number. Give it in percent, 0 to 100."
        case .order(let letter, let before):
            "\(letter) stands after \(before) but does not start below it. Write the letters from the best to the worst."
        }
    }
}

extension RatingError.ClassesProblem {
    fileprivate var sentence: String {
        switch self {
        case .noEnd: "a score above the last threshold has no letter. Let the last class have no limit, and only it."
        case .notPositive(let letter, let value):
            "the limit of \(letter) is \(RatingError.plain(value)) g; it must be a finite number above 0."
        case .order(let letter, let before):
            "\(letter) stands after \(before) but its limit is not higher. Write the classes from the lowest carbon to "
                + "the highest."
        }
    }
}
