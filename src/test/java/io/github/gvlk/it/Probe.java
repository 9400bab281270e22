package io.github.gvlk.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * A program for 64-bit Windows, made here byte by byte since no compiler for it is at hand: it writes the banner to
 * standard error and its own command line, in UTF-8 and just as Windows holds it, to standard output.
 *
 * @param answer what it writes to standard output in place of its command line, if anything
 * @param recorded whether it adds its command line, as a line, to the file {@link #RECORD}
 */
record Probe(String banner, Optional<String> answer, boolean recorded, int exitCode) {
    /** The file for the command lines, in the working directory of the program. */
    static final String RECORD = "record.txt";

    private static final List<String> IMPORTS = List.of(
            "GetStdHandle", "WriteFile", "GetCommandLineW", "WideCharToMultiByte", "CreateFileA", "ExitProcess");

    private static final int IMAGE_BASE = 0x400000;
    private static final int CODE = 0x1000;
    private static final int DATA = 0x2000;
    private static final int LOOKUP = DATA + 0x28;
    private static final int ADDRESSES = DATA + 0x60;
    private static final int NAMES = DATA + 0x98;
    private static final int FILE_NAME = DATA + 0x1C0;
    private static final int BANNER = DATA + 0x200;
    private static final int ANSWER = DATA + 0x300;
    private static final int BUFFER = DATA + 0x1000;
    private static final int BUFFER_SIZE = 0x18000;
    private static final int FILE_BLOCK = 0x200;
    private static final int DATA_IN_FILE = 2 * FILE_BLOCK;
    private static final int FILE_SIZE = DATA_IN_FILE + 2 * FILE_BLOCK;

    Probe(String banner, int exitCode) {
        this(banner, Optional.empty(), false, exitCode);
    }

    /** One that says only this, adds its command line to the record, and ends with that code. */
    static Probe recorded(String answer, int exitCode) {
        return new Probe("", Optional.of(answer), true, exitCode);
    }

    byte[] program() {
        ByteBuffer file = ByteBuffer.allocate(FILE_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        headers(file);
        code(file.position(FILE_BLOCK));
        data(file);
        return file.array();
    }

    private static void headers(ByteBuffer file) {
        file.put(ascii("MZ")).putInt(0x3C, 0x40).position(0x40);
        file.put(ascii("PE")).putShort((short) 0);
        // x86-64, two sections, the size of the optional header, executable with large addresses.
        file.putShort((short) 0x8664).putShort((short) 2).putInt(0).putInt(0).putInt(0);
        file.putShort((short) 0xF0).putShort((short) 0x22);
        // PE32+; sizes; entry point and base of the code.
        file.putShort((short) 0x20B).putShort((short) 0);
        file.putInt(FILE_BLOCK).putInt(2 * FILE_BLOCK).putInt(0).putInt(CODE).putInt(CODE);
        file.putLong(IMAGE_BASE).putInt(0x1000).putInt(FILE_BLOCK);
        // Versions: of the system wanted 6.0, of the subsystem too.
        file.putInt(6).putInt(0).putInt(6).putInt(0);
        file.putInt(DATA + 0x1000 + BUFFER_SIZE).putInt(FILE_BLOCK).putInt(0);
        // A console program; stack and heap.
        file.putShort((short) 3).putShort((short) 0);
        file.putLong(0x100000).putLong(0x1000).putLong(0x100000).putLong(0x1000);
        file.putInt(0).putInt(16);
        // Sixteen directories, of which the second holds the imports.
        file.putLong(0).putInt(DATA).putInt(0x28);
        file.position(file.position() + 14 * 8);
        section(file, ".text", CODE, FILE_BLOCK, FILE_BLOCK, FILE_BLOCK, 0x60000020);
        section(file, ".data", DATA, 0x1000 + BUFFER_SIZE, DATA_IN_FILE, 2 * FILE_BLOCK, 0xC0000040);
    }

    private static void section(
            ByteBuffer file, String name, int address, int size, int inFile, int sizeInFile, int flags) {
        file.put(ascii(name)).position(file.position() + 8 - name.length());
        file.putInt(size).putInt(address).putInt(sizeInFile).putInt(inFile);
        file.putInt(0).putInt(0).putInt(0).putInt(flags);
    }

    private void code(ByteBuffer code) {
        // sub rsp, 58h
        code.put(bytes(0x48, 0x83, 0xEC, 0x58));
        if (!banner.isEmpty()) {
            write(code, -12, BANNER);
            // mov r8d, length
            code.put(bytes(0x41, 0xB8)).putInt(banner.length());
            writeFile(code);
        }
        call(code, "GetCommandLineW");
        // mov r8, rax; mov ecx, CP_UTF8; xor edx, edx; mov r9d, -1
        code.put(bytes(0x49, 0x89, 0xC0, 0xB9)).putInt(65001).put(bytes(0x31, 0xD2, 0x41, 0xB9));
        code.putInt(-1);
        // lea rax, BUFFER; mov [rsp+20h], rax; mov dword [rsp+28h], size; mov qword [rsp+30h] and [rsp+38h], 0
        relative(code.put(bytes(0x48, 0x8D, 0x05)), BUFFER);
        code.put(bytes(0x48, 0x89, 0x44, 0x24, 0x20));
        code.put(bytes(0xC7, 0x44, 0x24, 0x28)).putInt(BUFFER_SIZE);
        code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x30)).putInt(0);
        code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x38)).putInt(0);
        call(code, "WideCharToMultiByte");
        // lea ebx, [rax-1]: without the NUL at the end
        code.put(bytes(0x8D, 0x58, 0xFF));
        if (answer.isPresent()) {
            write(code, -11, ANSWER);
            // mov r8d, length
            code.put(bytes(0x41, 0xB8)).putInt(answer.get().length());
        } else {
            write(code, -11, BUFFER);
            // mov r8d, ebx
            code.put(bytes(0x41, 0x89, 0xD8));
        }
        writeFile(code);
        if (recorded) {
            record(code);
        }
        // mov ecx, exit code
        code.put(bytes(0xB9)).putInt(exitCode);
        call(code, "ExitProcess");
    }

    /** Adds the command line, whose length is in ebx, to the record. */
    private static void record(ByteBuffer code) {
        // lea rdx, BUFFER; mov word [rdx+rbx], CR LF
        relative(code.put(bytes(0x48, 0x8D, 0x15)), BUFFER);
        code.put(bytes(0x66, 0xC7, 0x04, 0x1A, 0x0D, 0x0A));
        // lea rcx, FILE_NAME; mov edx, FILE_APPEND_DATA; mov r8d, shared; xor r9d, r9d
        relative(code.put(bytes(0x48, 0x8D, 0x0D)), FILE_NAME);
        code.put(bytes(0xBA)).putInt(4).put(bytes(0x41, 0xB8)).putInt(3).put(bytes(0x45, 0x31, 0xC9));
        // mov qword [rsp+20h], OPEN_ALWAYS; mov qword [rsp+28h], FILE_ATTRIBUTE_NORMAL; mov qword [rsp+30h], 0
        code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x20)).putInt(4);
        code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x28)).putInt(0x80);
        code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x30)).putInt(0);
        call(code, "CreateFileA");
        // mov rcx, rax; lea rdx, BUFFER; lea r8d, [rbx+2]
        relative(code.put(bytes(0x48, 0x89, 0xC1, 0x48, 0x8D, 0x15)), BUFFER);
        code.put(bytes(0x44, 0x8D, 0x43, 0x02));
        writeFile(code);
    }

    /** The first two arguments of WriteFile: a standard handle and the text. */
    private static void write(ByteBuffer code, int handle, int text) {
        // mov ecx, handle
        code.put(bytes(0xB9)).putInt(handle);
        call(code, "GetStdHandle");
        // mov rcx, rax; lea rdx, text
        relative(code.put(bytes(0x48, 0x89, 0xC1, 0x48, 0x8D, 0x15)), text);
    }

    private static void writeFile(ByteBuffer code) {
        // lea r9, [rsp+48h]; mov qword [rsp+20h], 0
        code.put(bytes(0x4C, 0x8D, 0x4C, 0x24, 0x48));
        code.put(bytes(0x48, 0xC7, 0x44, 0x24, 0x20)).putInt(0);
        call(code, "WriteFile");
    }

    private static void call(ByteBuffer code, String function) {
        relative(code.put(bytes(0xFF, 0x15)), ADDRESSES + 8 * IMPORTS.indexOf(function));
    }

    /** Addresses are relative to the next instruction. */
    private static void relative(ByteBuffer code, int address) {
        code.putInt(address - (CODE + code.position() + 4 - FILE_BLOCK));
    }

    private void data(ByteBuffer file) {
        int name = NAMES;
        for (int i = 0; i < IMPORTS.size(); i++) {
            file.putLong(inFile(LOOKUP) + 8 * i, name).putLong(inFile(ADDRESSES) + 8 * i, name);
            // Two bytes of a hint, then the name.
            file.position(inFile(name) + 2).put(ascii(IMPORTS.get(i)));
            name += 2 + IMPORTS.get(i).length() + 1;
            name += name % 2;
        }
        file.position(inFile(name)).put(ascii("kernel32.dll"));
        file.position(inFile(DATA))
                .putInt(LOOKUP)
                .putInt(0)
                .putInt(0)
                .putInt(name)
                .putInt(ADDRESSES);
        file.position(inFile(FILE_NAME)).put(ascii(RECORD));
        file.position(inFile(BANNER)).put(ascii(banner));
        file.position(inFile(ANSWER)).put(ascii(answer.orElse("")));
    }

    private static int inFile(int address) {
        return address - DATA + DATA_IN_FILE;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
