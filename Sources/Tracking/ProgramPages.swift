import CProcess

/// The pages of the program's own file that the kernel has mapped for it: most are mapped beside one that was touched, and
/// most of what was touched served to start.
public enum ProgramPages {
    /// Gives them back; what is needed again is mapped again from the page cache, at a cost of microseconds. So a tracker
    /// that waits beside a command takes little of the machine's memory.
    public static func release() { cprocess_release_program() }
}
