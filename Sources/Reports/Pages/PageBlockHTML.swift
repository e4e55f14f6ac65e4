extension PageBlock {
    var html: [HTML] {
        switch self {
        case .paragraph(let text): [.tag(.p, children: text.html)]
        case .subheading(let text): [.tag(.h3, text: text)]
        case .list(let items): [.tag(.ul, children: items.map { .tag(.li, children: $0.html) })]
        case .tree(let items): [PageTreeItem.html(items)]
        case .table(let table):
            (table.title.map { [HTML.tag(.h3, text: $0)] } ?? []) + [table.limited(to: Page.rowLimit).html]
        case .figure(let plot, let name): [HTMLFigure.html(plot, name: name)]
        case .note(let text): [.tag(.p, .class("note"), children: text.html)]
        case .command(let text): [.tag(.pre, .class("command"), text: text)]
        case .definitions(let definitions):
            [
                .tag(
                    .dl,
                    children: definitions.flatMap {
                        [HTML.tag(.dt, text: $0.term), .tag(.dd, children: $0.meaning.html)]
                    })
            ]
        case .checklist(let items): [.tag(.ul, .class("checklist"), children: items.map(\.html))]
        case .details(let summary, let blocks, let onPaper):
            [
                .tag(
                    .details, .class(onPaper == .printed ? "printed" : "left-out"),
                    children: [.tag(.summary, text: summary)] + blocks.flatMap(\.html))
            ]
        }
    }
}

extension PageTreeItem {
    static func html(_ items: [PageTreeItem]) -> HTML {
        .tag(
            .ul, .class("tree"),
            children: items.map { item in
                .tag(.li, children: item.text.html + (item.items.isEmpty ? [] : [html(item.items)]))
            })
    }
}

extension ChecklistItem {
    var html: HTML {
        .tag(
            .li,
            children: [
                .tag(.span, .class("verdict"), children: [.drawing(state.mark), " ", .text(state.rawValue)]), " ",
                .tag(
                    .div, children: [.tag(.p, children: [.tag(.b, text: demand)]), .tag(.p, children: evidence.html)]),
            ])
    }
}
