"""Stores a calendar in Radicale, a CalDAV server, and prints the calendar that it serves then."""
import io
import sys
import tempfile

from radicale import Application, config

settings = config.load()
settings.update(
    {
        'storage': {'filesystem_folder': tempfile.mkdtemp(prefix='radicale-')},
        'auth': {'type': 'http_x_remote_user'},
        'logging': {'level': 'error'},
    },
    'test',
    privileged=True,
)
server = Application(settings)


def ask(method, body=b''):
    request = {
        'REQUEST_METHOD': method,
        'PATH_INFO': '/me/program/',
        'HTTP_X_REMOTE_USER': 'me',
        'CONTENT_TYPE': 'text/calendar; charset=utf-8',
        'CONTENT_LENGTH': str(len(body)),
        'wsgi.input': io.BytesIO(body),
        'wsgi.errors': sys.stderr,
        'wsgi.url_scheme': 'http',
    }
    statuses = []
    answer = b''.join(server(request, lambda status, headers: statuses.append(status)))
    assert statuses[0][0] == '2', f'{method}: {statuses[0]}'
    return answer.decode()


with open(sys.argv[1], 'rb') as file:
    ask('PUT', file.read())
sys.stdout.write(ask('GET'))
