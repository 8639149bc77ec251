# SPDX-License-Identifier: MIT
# fakeserver.py ADDRESS MANNER FILE: what answers in PostgreSQL's place. Writes its port to FILE, then, a line each, what it
# was told. "password": asks for it in plain text. "silent": lets the client in and answers nothing.
import socket
import struct
import sys

address, manner, path = sys.argv[1:]
listening = socket.socket(socket.AF_INET)
listening.bind((address, 0))
listening.listen()
report = open(path, 'w', buffering=1)
report.write(f'{listening.getsockname()[1]}\n')


def read(client, count):
    data = b''
    while len(data) < count:
        more = client.recv(count - len(data))
        if not more:
            raise EOFError
        data += more
    return data


def message(kind, body=b''):
    return kind + struct.pack('!i', len(body) + 4) + body


visitors = []
while True:
    client, _ = listening.accept()
    visitors.append(client)
    try:
        while True:  # requests for encryption are refused
            length, version = struct.unpack('!ii', read(client, 8))
            read(client, length - 8)
            if version >> 16 == 3:
                break
            client.sendall(b'N')
        if manner == 'password':
            client.sendall(message(b'R', struct.pack('!i', 3)))
            kind = read(client, 1)
            body = read(client, struct.unpack('!i', read(client, 4))[0] - 4)
            report.write(f'password {kind + body!r}\n')
            client.close()
        else:
            client.sendall(message(b'R', struct.pack('!i', 0)) + message(b'K', struct.pack('!ii', 1, 1))
                           + message(b'Z', b'I'))
            report.write('silent\n')
    except (EOFError, OSError):
        pass
