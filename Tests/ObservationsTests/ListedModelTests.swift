import Observations
import Testing

@Suite struct ListedModelTests {
    @Test("A model is told from others by its name where the publisher has no other key")
    func key() {
        #expect(ListedModel(name: "AMPLIFY").key == "AMPLIFY")
        #expect(ListedModel(name: "AMPLIFY", key: "AMPLIFY (Chandar)").key == "AMPLIFY (Chandar)")
    }
}
