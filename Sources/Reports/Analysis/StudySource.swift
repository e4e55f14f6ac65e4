public import Studies

/// The line under a figure that says where its numbers come from.
public enum StudySource {
    /// "Open LLM Leaderboard v2, 2025-02; Epoch AI, all models, 2025-03".
    public static func line(_ table: StudyTable) -> String {
        let names = [table.y, table.x].map(StudyText.dataset)
        return names[0] == names[1] ? names[0] : names.joined(separator: "; ")
    }
}
