import Testing

@testable import QRCodes

@Suite struct QRCodeErrorTests {
    private func sentence(_ reason: QRCodeError.Reason) -> String { QRCodeError(reason).description }

    @Test("A missing library is told with the package that has it")
    func missing() {
        let error = QRCodeError(.libraryMissing(detail: "no such file"))
        #expect(error.isLibraryMissing)
        #expect(
            error.description
                == "A QR code needs the library libqrencode, which could not be loaded (no such file). "
                + "Install it (`apt install libqrencode4`, `brew install qrencode`).")
    }

    @Test("A text that cannot be encoded is told with the limit")
    func making() {
        #expect(!QRCodeError(.emptyText).isLibraryMissing)
        #expect(
            sentence(.emptyText) == "An empty text has no QR code; give the address that the code should hold.")
        #expect(
            sentence(.textTooLong(bytes: 1_201, limit: 1_200))
                == "The text of a QR code has 1201 bytes, more than the limit of 1200; give a shorter address.")
        #expect(
            sentence(.encoderFailed(status: 12))
                == "libqrencode made no QR code (error 12); reinstall it, or give a shorter text.")
    }

    @Test("Modules that are no code are told by what is wrong with them")
    func modules() {
        #expect(
            sentence(.side(22))
                == "A QR code has 21, 25, 29 and so on to 177 modules a side, not 22; leave the quiet zone out.")
        #expect(
            sentence(.notSquare(row: 3, expected: 21, found: 20))
                == "Row 3 of a QR code of 21 rows has 20 modules; it should have 21.")
        #expect(
            sentence(.noFinder(corner: "top right", wrong: 9))
                == "The modules have no finder pattern at the top right (9 of 49 modules are wrong); "
                + "they are no QR code, or it is turned, mirrored or damaged.")
        #expect(
            sentence(.noFormat(wrong: 4))
                == "The format information of the QR code has at least 4 wrong bits in both copies; at most 3 can be "
                + "corrected. The code is damaged: use another copy.")
    }

    @Test("A code without a text that is read is told by the place in it")
    func reading() {
        #expect(
            sentence(.damagedBlock(number: 2, of: 4))
                == "Block 2 of 4 of the QR code has more errors than can be corrected; use another copy.")
        #expect(
            sentence(.unreadMode(name: "kanji", bit: 0))
                == "The QR code holds kanji (bit 0), which is not read; encode the text as UTF-8 bytes.")
        #expect(
            sentence(.cutOff(bit: 152))
                == "A segment of the QR code goes on after its last bit (152); the program that made it has a fault.")
        #expect(
            sentence(.noCharacter(value: 1_000, bit: 14))
                == "The value 1000 in the QR code (bit 14) stands for no character; "
                + "the program that made it has a fault.")
        #expect(
            sentence(.notUTF8(bytes: 3))
                == "The 3 bytes of the QR code are not UTF-8 text; encode the text as UTF-8 bytes.")
    }
}
