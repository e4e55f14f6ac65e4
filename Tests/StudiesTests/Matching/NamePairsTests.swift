import Identity
import Studies
import Testing

private func pairs(_ text: String) throws(NamePairsError) -> NamePairs {
    try NamePairs(Array(text.utf8), file: "pairs.csv")
}

private func refusal(_ text: String) -> String? {
    do throws(NamePairsError) {
        _ = try pairs(text)
        return nil
    } catch {
        return error.description
    }
}

@Suite("Pairs of names from a table")
struct NamePairsTests {
    @Test("Every row is decided, and every column of the file is kept in its order")
    func decided() throws {
        let read = try pairs(
            "label,source_a,name_a,source_b,name_b\nx,epoch,Llama 2-7B,helm,Llama 2 7B\ny,epoch,Falcon-7B,helm,Falcon 40B\n"
        )
        #expect(read.columns == ["label", "source_a", "name_a", "source_b", "name_b"])
        #expect(read.pairs.map(\.match.decision) == [.sameWeights, .different])
        #expect(read.pairs[0].cells == ["x", "epoch", "Llama 2-7B", "helm", "Llama 2 7B"])
    }

    @Test("A table that has been decided is decided anew, its old decisions dropped")
    func again() throws {
        let read = try pairs("source_a,name_a,source_b,name_b,decision,score,reason\na,Yi 6B,b,Yi-6B,different,0,old\n")
        #expect(read.columns == ["source_a", "name_a", "source_b", "name_b"])
        #expect(read.pairs[0].match.decision == .sameWeights && read.pairs[0].cells.count == 4)
    }

    @Test("Numbers and base models of the sources count where the table has them")
    func evidence() throws {
        let header = "source_a,name_a,source_b,name_b,parameters_a,base_model_a"
        let read = try pairs(
            header + "\na,InternLM2.5,b,internlm2_5-20b-chat,20e9,\na,abc/Calme-9,b,Qwen2.5-7B,-1,Qwen/Qwen2.5-7B\n")
        #expect(read.pairs.map(\.match.decision) == [.sameBase, .sameBase])
    }

    @Test("A header without a needed column is refused with the column that may be meant")
    func missingColumn() {
        #expect(
            refusal("source_a,name_a,source_b,nameb\na,b,c,d\n")
                == "pairs.csv:1: there is no column ‘name_b’: the header must name source_a, name_a, source_b, name_b; "
                + "is it ‘nameb’? Rename it.")
    }

    @Test("An empty name is refused with its line")
    func noName() {
        #expect(
            refusal("source_a,name_a,source_b,name_b\na,Yi 6B,b,Yi-6B\na, ,b,Yi-6B\n")
                == "pairs.csv:3: ‘name_a’ is empty; write the model's name or take the row out.")
    }

    @Test("A row of another length, an empty file and an open quote are refused where they stand")
    func notATable() {
        #expect(
            refusal("source_a,name_a,source_b,name_b\na,b,c\n")
                == "pairs.csv:2:1: the row has 3 fields but the header has 4.")
        #expect(refusal("") == "pairs.csv:1:1: the file is empty; its first row must name the columns.")
        #expect(refusal("source_a,\"name_a")?.hasPrefix("pairs.csv:1:10: the quoted field") == true)
    }
}
