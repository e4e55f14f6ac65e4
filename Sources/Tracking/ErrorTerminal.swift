import CProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The terminal behind standard error, which the tracker shares with the command.
public enum ErrorTerminal {
    /// Whether a program has taken it over (an editor, a pager), so that nothing must be written into it.
    public static var isTaken: Bool { cprocess_terminal_is_taken(STDERR_FILENO) != 0 }

    /// How wide and how high it is; `nil` if it is none.
    public static var size: (columns: Int, rows: Int)? {
        let columns = Int(cprocess_terminal_columns(STDERR_FILENO))
        let rows = Int(cprocess_terminal_rows(STDERR_FILENO))
        return columns > 0 && rows > 0 ? (columns, rows) : nil
    }
}
