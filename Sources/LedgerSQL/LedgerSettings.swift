/// What tests set otherwise than people do.
struct LedgerSettings: Sendable {
    var schema = LedgerSchema.current
    /// How long to wait for another program that writes.
    var patience = 30
    /// The file may not grow beyond this many pages; `nil`: until the disk is full.
    var mostPages: Int?
    /// Files up to this size are checked whole when they are opened; it takes a few milliseconds.
    var checkedPages = 256
}
