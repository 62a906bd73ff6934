. tests/golden/lib
# The system's own Python: it has scipy.
/usr/bin/python3 -B tests/attack/test_attack.py
