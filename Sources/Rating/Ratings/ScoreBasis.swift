public import Footprint

/// How much of a score each kind of evidence carries.
///
/// The operational and the embodied part are each as well known as the weakest of their factors. The score as a whole
/// is called by the weaker of the two, however little of it that is: the shares tell how little.
///
/// Of 0.9 g that are reported and 0.1 g that are assumed, 90 % are reported and 10 % assumed; the score is assumed.
public struct ScoreBasis: Sendable, Hashable {
    public struct Share: Sendable, Hashable {
        public var method: Method
        /// Of the central score, 0 to 1.
        public var share: Double

        public init(_ method: Method, _ share: Double) {
            self.method = method
            self.share = share
        }
    }

    /// The strongest evidence first; together 1.
    public let shares: [Share]

    /// `nil` where the score is 0 or nothing is known of it.
    public init?(_ peer: Peer) {
        let whole = peer.sci
        guard whole.central.canonical > 0, whole.central.canonical.isFinite else { return nil }
        guard peer.published == nil, let embodied = peer.embodied, embodied.method != peer.operational.method else {
            shares = [Share(whole.method, 1)]
            return
        }
        shares = [peer.operational, embodied]
            .map { Share($0.method, $0.central.canonical / whole.central.canonical) }
            .sorted { $0.method < $1.method }
    }

    /// How much rests on evidence of this kind or a weaker one, 0 to 1.
    public func share(from method: Method) -> Double {
        shares.reduce(0) { $0 + ($1.method >= method ? $1.share : 0) }
    }
}
