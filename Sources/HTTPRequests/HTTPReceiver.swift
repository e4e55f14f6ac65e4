/// Takes an answer as it comes, so that its size does not matter.
public protocol HTTPReceiver: AnyObject {
    /// The head of the last answer, which is no redirect and no error; before its body, and once.
    ///
    /// - Returns: Whether the body is wanted.
    func begin(_ head: HTTPHead) -> Bool

    /// A piece of the body.
    ///
    /// - Returns: Whether more is wanted.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool
}
