import CFuzzer
import Rating

// Bytes as a manifest of ours, of another tool, and as a key. What is read must be written and read the same.
var argc = CommandLine.argc
var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
_ = LLVMFuzzerRunDriver(&argc, &argv) { data, size in
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    do throws(ManifestError) {
        let file = try ManifestFile(bytes, file: "fuzz.yaml")
        if let text = try? ManifestFile.text(of: file.manifest) {
            guard let again = try? ManifestFile(Array(text.utf8), file: "again.yaml") else {
                preconditionFailure("what was written is not read")
            }
            precondition(again.manifest == file.manifest && again.integrity.holds && again.differences.isEmpty)
        }
    } catch {
        precondition(error.description.utf8.count < 2_000)
    }
    do throws(ManifestError) {
        for child in try ImpactManifest(bytes, file: "fuzz.yaml").children {
            precondition(child.score != nil || !child.reasons.isEmpty)
        }
    } catch {
        precondition(!error.description.isEmpty)
    }
    _ = try? SigningKey(pem: String(decoding: bytes, as: UTF8.self))
    return 0
}
