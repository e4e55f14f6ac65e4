public import Testing

extension Trait where Self == TimeLimitTrait {
    /// Ends a test that hangs, and no other.
    ///
    /// A limit counts the time a test waits for its turn too, behind the many others that run at once on few cores: one
    /// near to what the test itself takes fails on a slow or busy machine, and says nothing of what is tested.
    public static var endIfHung: Self { .timeLimit(.minutes(20)) }
}
