/// Why a key is refused, and what to do.
public struct SigningError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Problem: Sendable, Hashable {
        case tooLarge
        case notPEM(wanted: String)
        case otherLabel(found: String, wanted: String)
        case encrypted
        case notEd25519
        case notSigned
    }

    let problem: Problem

    init(_ problem: Problem) { self.problem = problem }

    public var description: String {
        switch problem {
        case .tooLarge: "The file is larger than a key can be; give the PEM file of one key."
        case .notPEM(let wanted):
            "This is no PEM file of a key; it begins with ‘-----BEGIN \(wanted)-----’ and ends with ‘-----END \(wanted)-----’."
        case .otherLabel(let found, let wanted):
            "The file holds a ‘\(found.prefix(40))’, and a ‘\(wanted)’ is needed; give the other file."
        case .encrypted:
            "The key is protected by a password; write it without one by ‘openssl pkey -in KEY.pem -out PLAIN.pem’."
        case .notSigned: "The manifest could not be signed; nothing was written. Try again with more memory free."
        case .notEd25519:
            "The key is not of the kind Ed25519; make one by ‘wattmark keys’ or ‘openssl genpkey -algorithm ed25519’."
        }
    }
}
