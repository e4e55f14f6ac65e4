public import Rating

extension Document {
    /// A key that signs manifests: what others need to know of it.
    public init(key: VerifyingKey, privateFile: String?, publicFile: String) {
        var table = Table(
            key: "key",
            columns: [
                .text("kind", "kind"), .text("fingerprint", "fingerprint"), .text("private_file", "private key"),
                .text("file", "file"), .text("public_key", "public key"),
            ])
        table.append([
            .text("Ed25519"), .text(key.fingerprint), .text(privateFile), .text(publicFile),
            .text(key.pem.split(separator: "\n").dropFirst().dropLast().joined()),
        ])
        self.init(
            title: "Key", sections: [.record(table)],
            nextStep: privateFile.map { "Sign: wattmark rate … --manifests FOLDER --key \($0)" })
    }
}
